"""Every rule in one table, for the documentation: `python -m youthsite.checks.table`."""

from .facts.table import FACT_RULES
from .rules import load_rules
from .ties import TIE_RULES


def rule_table() -> str:
    """Give every rule as a row of a Markdown table, in the order in which they are asked."""
    writing = [_row(rule.id, rule.level, rule.looks_for, rule.why, rule.source) for rule in load_rules()]
    facts = [_row(rule, _fact_level(rule), looks_for) for rule, looks_for in FACT_RULES.items()]
    ties = [_row(rule, level, looks_for) for rule, (level, looks_for) in TIE_RULES.items()]
    heads = [_row("Rule", "Level", "Looks for", "Why", "Source"), _row(*["---"] * 5)]
    short = [_row("Rule", "Level", "Looks for"), _row(*["---"] * 3)]
    return "\n".join([*heads, *writing, "", *short, *facts, "", *short, *ties]) + "\n"


def _fact_level(rule: str) -> str:
    if rule == "fact-name-untold":
        return "hint"
    return "warning" if rule.endswith("-untold") else "error"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    print(rule_table(), end="")
