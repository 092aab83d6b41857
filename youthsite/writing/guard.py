"""What every drafted sentence must pass. Where one fails, its passage is left for a person, with the reason.

Each test gives a reason in plain words, or nothing. The table at the end is their order.
"""

import re
from collections.abc import Callable, Sequence

from ..checks.facts import fact_problems
from ..checks.measures import measure
from ..language import letters, words
from .broken import clipped, loose_end, loose_start, only_a_name, slip, stump
from .emptiness import vague_words
from .grammar import is_clause, tokens
from .lexicon import MODALS, PREPOSITIONS, SUBORDINATORS
from .nearness import unplain
from .no_picture import no_picture
from .noun_strings import noun_string
from .parsing import can_parse, is_whole
from .sayings import saying
from .steps.acronyms import known
from .unclear import UNCLEAR
from .vocabulary import hard_words, long_words, office_names, weight

_HEAVIEST = 2.5
_FEW, _LONG, _HARDEST, _HARDEST_SHORT = (
    3,
    8,
    11.0,
    14.0,
)  # Words; grades by the formula, of long and short lines.
_NAMES_ALLOWED = 7
_ODD = re.compile(r"[;<>|\\{}=_#]|https?:|www\.|@|\s/\s|&|\b(?:[ivx]+\))|[a-z]\d\b|[a-z]/[a-z]|[¹²³⁴-⁹]")
_BARE_DECIMAL = re.compile(
    r"(?<![\d£.])\d+\.\d+(?!\d)"
    r"(?!\s?(?:%|per cent|million|billion|km|miles|hours|years|full[- ]time|p\.?m|a\.?m))\b"
)
# Sentences that are whole, but leave a reader asking "which?" or "what for?".
_EMPTY = re.compile(
    r"^This (?:is|was|will be) to [a-z]+ (?:a|an|the|our|their) [a-z]+\.$"
    r"|\bdevelopments linked to the development\b"
    r"|\bon (?:(?:various|key|local|many) )?issues\.$"
    r"|^Work is (?:still |now )?going on\b"
    r"|^This (?:is|was|will be) in (?:their|our|its) "
    r"|^This (?:is|was|will be) (?!to )[^.]*\band to [a-z]+"
)

_MAY_GO = frozenset({"fact-name-untold"})  # Names of firms, boards and posts: cut-details says which.

Test = Callable[[str, int], str]


def problem_of(line: str, max_words: int, *, parsed: bool = False) -> str:
    """Say why a drafted line may not stand, in words that end "…"; an empty text means that it may.

    A line that was `parsed` is known to be a whole sentence.
    """
    tests = ITEM_TESTS if line.startswith("- ") else SENTENCE_TESTS
    if parsed:
        tests = tuple(test for test in tests if test is not _not_a_clause)
    return next((reason for test in tests if (reason := test(line.removeprefix("- "), max_words))), "")


def facts_problem(
    easy: Sequence[str], source: Sequence[str], around: Sequence[str] = (), listed: Sequence[str] = ()
) -> str:
    """Say which fact of a telling differs from its passages, by the fact guard; empty if none does.

    `around` is what stands around the passages and may be told too: their headings. A fact that is only left
    out counts unless it stands in a piece of a sentence that is `listed` as to do.
    """
    told = [line.removeprefix("- ") for line in easy]
    problems = fact_problems(told, source, around)
    missing = (
        {problem.words for problem in fact_problems([*told, *listed], source, around)} if listed else None
    )
    left = (
        problem
        for problem in problems
        if problem.rule not in _MAY_GO
        and (problem.level == "error" or missing is None or problem.words in missing)
    )
    found = next(left, None)
    return f"a fact would change: {found.message}" if found else ""


def facts_error(easy: Sequence[str], source: Sequence[str], around: Sequence[str] = ()) -> str:
    """Say which fact of a telling is wrong; what it only leaves out does not count."""
    problems = fact_problems([line.removeprefix("- ") for line in easy], source, around)
    wrong = next((problem for problem in problems if problem.level == "error"), None)
    return f"a fact would change: {wrong.message}" if wrong else ""


def _too_long(line: str, max_words: int) -> str:
    return (
        "the sentence is long and joined in a way the rules cannot split safely"
        if len(words(line)) > max_words
        else ""
    )


def _not_a_clause(line: str, max_words: int) -> str:
    return (
        ""
        if line.endswith(":") or is_clause(line) or _parses_whole(line)
        else "it is not a whole sentence, or the rules cannot tell"
    )


def _parses_whole(line: str) -> bool:
    """Tell whether the parser, where it is installed, reads a line as a whole sentence; no order is one."""
    return can_parse() and not line.startswith("- ") and is_whole(line)


def _odd_signs(line: str, max_words: int) -> str:
    if "(" in line or ")" in line or "[" in line:
        return "it has words in brackets that may matter"
    if _BARE_DECIMAL.search(line):
        return "the report gives no unit for a number"
    return "it has signs or links in it" if _ODD.search(line) else ""


def _unspelt(line: str, max_words: int) -> str:
    unknown = [short for short in letters(line) if short not in known() and not short.isdecimal()]
    return (
        f"the report does not say what these letters mean: {', '.join(dict.fromkeys(unknown))}"
        if unknown
        else ""
    )


def _unpictured(line: str, max_words: int) -> str:
    found = no_picture(line)
    return f"“{found}” is a word that gives no picture" if found else ""


def _hard(line: str, max_words: int) -> str:
    hard = hard_words(line)
    if hard:
        return f"it has words that the rules cannot say simply: {', '.join(dict.fromkeys(hard))}"
    if names := office_names(line):
        return f"it has a name that says nothing to young readers: {', '.join(dict.fromkeys(names))}"
    long = long_words(line)
    return f"it has many long words: {', '.join(dict.fromkeys(long))}" if weight(line) > _HEAVIEST else ""


def _hard_to_read(line: str, max_words: int) -> str:
    """Find long sentences of long words; names are left out, for nobody can say them otherwise."""
    common = [word for place, word in enumerate(words(line)) if not (place and word[:1].isupper())]
    hardest = _HARDEST if len(common) >= _LONG else _HARDEST_SHORT
    hard = len(common) > _FEW and measure([" ".join(common)]).formula > hardest
    return "it is hard to read: long words in a long sentence" if hard else ""


def _many_names(line: str, max_words: int) -> str:
    capitals = sum(1 for word in words(line)[1:] if word[0].isupper())
    return "it is mostly names" if capitals > _NAMES_ALLOWED else ""


def _saying(line: str, max_words: int) -> str:
    found = saying(line)
    return f"“{found}” needs other words" if found else ""


def _quoted(line: str, max_words: int) -> str:
    marks = sum(line.count(mark) for mark in '"“”')
    return "it is a quotation, or part of one" if marks else ""


def _deep(line: str, max_words: int) -> str:
    """Find too much in one sentence: several clauses, or many commas."""
    parts = tokens(line)
    clauses = sum(part.word in SUBORDINATORS - {"that", "since", "as", "so"} for part in parts)
    commas = line.count(",")
    return "it says many things at once" if clauses > 1 or commas > 2 else ""


def _empty(line: str, max_words: int) -> str:
    if found := vague_words(line):
        return f"it says next to nothing to a young reader: {found}"
    return "it says next to nothing by itself" if _EMPTY.search(line) else ""


def _strung(line: str, max_words: int) -> str:
    found = noun_string(line)
    return f"it has many nouns in a row: {found}" if found else ""


def _as_thing(line: str, max_words: int) -> str:
    return unplain(line)


def _item_form(line: str, max_words: int) -> str:
    parts = tokens(line)
    if not parts or parts[0].word in MODALS | (PREPOSITIONS - {"like"}):
        return "the list item does not stand by itself"
    return "the list item is long" if len(parts) > max_words else ""


SENTENCE_TESTS: tuple[Test, ...] = (
    _odd_signs, slip, clipped, stump, only_a_name, *UNCLEAR, loose_start, loose_end, _quoted, _too_long,
    _unspelt, _not_a_clause, _saying, _unpictured, _hard, _strung, _as_thing, _many_names, _deep,
    _empty, _hard_to_read
)  # fmt: skip
ITEM_TESTS: tuple[Test, ...] = (
    _odd_signs,
    slip,
    *UNCLEAR,
    _quoted,
    _item_form,
    _unspelt,
    _saying,
    _unpictured,
    _hard,
    _strung,
    _as_thing,
    _many_names,
    _empty,
)
