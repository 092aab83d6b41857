"""Every rule in tables, for the documentation: `python -m youthsite.checks.table`."""

from ..settings import READERS
from .accessibility import ACCESSIBILITY_RULES
from .block_pictures import BLOCK_PICTURE_RULES
from .facts.table import FACT_RULES
from .feedback import FEEDBACK_RULES
from .helplines import HELPLINE_RULES
from .pictures import PICTURE_RULES
from .release import RELEASE_RULES
from .rules import Rule, load_rules, rule_named
from .ties import TIE_RULES
from .voices import VOICE_RULES
from .years import YEAR_RULES

CARE = "care-words"
_SHORT = (
    TIE_RULES | YEAR_RULES,
    RELEASE_RULES,
    BLOCK_PICTURE_RULES,
    ACCESSIBILITY_RULES,
    HELPLINE_RULES,
    PICTURE_RULES,
    FEEDBACK_RULES,
    VOICE_RULES,
)
"""Rules without a limit and a source of their own, a table each."""


def rule_table() -> str:
    """Give every rule as a row of a Markdown table, in the order in which they are asked."""
    writing = [_writing(rule) for rule in load_rules()]
    facts = [_row(rule, _fact_level(rule), looks_for) for rule, looks_for in FACT_RULES.items()]
    short_tables = [
        [_row(rule, level, looks_for) for rule, (level, looks_for) in rules.items()] for rules in _SHORT
    ]
    heads = [_row("Rule", "Level", "Limit", "Looks for", "Why", "Source"), _row(*["---"] * 6)]
    short = [_row("Rule", "Level", "Looks for"), _row(*["---"] * 3)]
    parts = [[*heads, *writing], *([*short, *rows] for rows in (facts, *short_tables))]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def care_table() -> str:
    """Give the words about care, each with what to say instead and why; of its forms the first two."""
    rule = rule_named(CARE)
    phrases = rule.phrases if rule else {}
    rows = [
        _row(", ".join(form.strip() for form in forms.split("|")[:2]), instead, because)
        for forms, (instead, because) in phrases.items()
    ]
    return "\n".join([_row("Words", "Many like better", "Why"), _row(*["---"] * 3), *rows]) + "\n"


def _writing(rule: Rule) -> str:
    return _row(rule.id, rule.level, _limits(rule), rule.looks_for, rule.why, rule.source)


def _limits(rule: Rule) -> str:
    """Give the limit for each reader, or for which readers a rule without one is asked when not for all."""
    asked = [reader for reader in READERS if reader in rule.readers]
    if rule.limits:
        return ", ".join(f"{reader} {rule.limits[reader]}" for reader in asked)
    return "" if len(asked) == len(READERS) else f"only {', '.join(asked)}"


def _fact_level(rule: str) -> str:
    if rule == "fact-name-untold":
        return "hint"
    return "warning" if rule.endswith("-untold") else "error"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    print(rule_table(), care_table(), sep="\n", end="")
