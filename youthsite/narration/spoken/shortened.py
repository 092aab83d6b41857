"""What is written short before a number or between words, and is said in full: "pp. 3-5", "vs", "w/c"."""

import re

from .rule import Rule, rule

BEFORE_NUMBERS = {
    "No": "number",
    "Nos": "numbers",
    "no": "number",
    "nos": "numbers",
    "p": "page",
    "pp": "pages",
    "pg": "page",
    "pgs": "pages",
    "Art": "Article",
    "Arts": "Articles",
    "Fig": "Figure",
    "Figs": "Figures",
    "Ch": "Chapter",
    "Vol": "Volume",
    "Sect": "Section",
    "Sec": "Section",
    "para": "paragraph",
    "paras": "paragraphs",
    "Para": "Paragraph",
    "w/c": "the week that begins on",
    "w/e": "the week that ends on",
}
NEED_A_DOT = frozenset({"No", "no", "Nos", "nos", "p", "Sec", "Vol", "Ch"})
"""Without a dot these may be words, or mean something else."""
BETWEEN_WORDS = {
    "vs": "against",
    "vs.": "against",
    "c/o": "care of",
    "N/A": "not applicable",
    "n/a": "not applicable",
    "approx": "about",
    "approx.": "about",
    "incl.": "including",
    "inc.": "including",
    "Dept": "Department",
    "Dept.": "Department",
    "Govt": "Government",
    "Govt.": "Government",
    "Tel:": "Telephone:",
    "tel:": "telephone:",
}


def _dotted(word: str) -> str:
    return re.escape(word) + (r"\." if word in NEED_A_DOT else r"\.?")


def _one_of(words: "list[str]") -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


NUMBERED = "|".join(_dotted(word) for word in sorted(BEFORE_NUMBERS, key=lambda word: (-len(word), word)))

RULES: tuple[Rule, ...] = (
    rule(
        "before numbers",
        rf"(?<![\w.])(?:{NUMBERED})\s?(?=\d)",
        lambda found: BEFORE_NUMBERS[found[0].strip().rstrip(".")] + " ",
    ),
    rule("National", r"\bN(?:at|AT)\.?\s?(?=[2-5]\b)", lambda found: "National "),
    rule("under", r"\bU(?=(?:1\d|2[01]|[5-9])(?:s\b|\b))", lambda found: "under "),
    rule("page", r"\bp(?=\d{2,3}\b)", lambda found: "page "),
    rule("financial year", r"\bF\.?Y\.?\s?(?=['’]?\d\d)", lambda found: "financial year "),
    rule("school year", r"\bAY\s?(?=['’]?\d\d)", lambda found: "school year "),
    rule(
        "between words",
        rf"(?<![\w./])(?:{_one_of(list(BETWEEN_WORDS))})(?![\w/]),?",
        lambda found: BETWEEN_WORDS[found[0].rstrip(",")],
    ),
)
