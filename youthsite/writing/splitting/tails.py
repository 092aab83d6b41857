"""Part a long sentence before its last words, where they only say when, for whom, with whom or how."""

import re

from ...language import word_set, words
from ..context import Context
from ..grammar import first_finite, has_subordinator, is_clause, is_number, subject_start, tokens
from ..lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, ing_forms, participles, past_forms, sure_verbs
from .tenses import being

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|Christmas)"
)
SPAN = r"the (?:last|past|next|coming) (?:(?:\d+|few) )?(?:years?|months?|weeks?|days?)"
_PEOPLE = (
    r"(?:(?:all|our|the|those|these|vulnerable|care experienced|looked after|school aged?|local|young) )*"
    r"(?:children|people|families|parents|pupils|staff|carers|learners|teenagers)"
)
_TIME = re.compile(
    rf" (?P<tail>(?:in|by|since|during) (?:early |late )?(?:{MONTH} )?\d{{4}}(?: to \d{{4}})?|"
    rf"(?:in|during|over|for) {SPAN}|in (?:early |late )?{MONTH})\.?$"
)
_OTHER = (
    re.compile(r" (?P<tail>(?:together with|in partnership with) [^,;:]+?(?:, [A-Z][^;:]+)?)\.?$"),
    re.compile(rf" (?P<tail>for {_PEOPLE}\b(?: (?:with|in|who|from|living|aged|and|up to)\b[^;:]*)?)\.?$"),
    re.compile(r" (?P<tail>for (?:those|everyone|people) (?:who|in|with|affected) [^,;:]+)\.?$"),
    re.compile(r" (?P<tail>through (?:the|our|its|their|a|an|many|different|several) [^,;:]+)\.?$"),
    re.compile(r" (?P<tail>across (?:the|our|all|[A-Z]|\d)[^,;:]*)\.?$"),
    re.compile(r" (?P<tail>about (?:the|our|their|a|an|how|what) [^,;:]+)\.?$"),
    re.compile(
        r" (?P<tail>(?:in|at|within) (?:the (?!future|event|process|past)|our|their|all|each|every|[A-Z]|\d)"
        r"[^,;:]*)\.?$"
    ),
)
# After these the last words belong to the word, not to the whole of the sentence.
_HOLDS = word_set(
    "advice and are as ask available awareness be been belief believe best better biggest care change "
    "changes concerns confidence contact decrease difference differences due easier eligible engage "
    "engaged engagement experience fair fairness fall first good harder helpful important improvement "
    "improvements increase increases information interest interested investment involved involvement is "
    "it key know knowledge learn life link linked links lives look more most need needed needs not only "
    "open or part participation pay place progress ready reduction respect responsible rise role roles "
    "safe same say set skills suitable talk think thinking this trained trust understanding views was "
    "well were work worked working works worries "
)
_NOUNS = word_set(
    "training meeting mentoring tutoring learning counselling wellbeing parenting housing funding setting"
)
_AIM = re.compile(r" (?=to (?:help|give|make sure|let) )")  # Of "in the last year to help them".
_UNSURE = re.compile(
    r"\b(?:not|no|never|none|without|only|than|plan\w*|agree\w*|due|expect\w*|hop(?:e|es|ed|ing)|want\w*|"
    r"aim\w*|commit\w*|propos\w*|before|after|until|in particular|"
    r"particularly|especially|above all|including|first|last|target\w*|need\w*)\b",
    re.IGNORECASE,
)


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Say the last words in a sentence of their own: "This was in January 2024."."""
    if len(words(text)) <= context.max_words:
        return None
    return _when(text) or next((halves for tail in _OTHER if (halves := _parted(text, tail))), None)


def _when(text: str) -> tuple[str, str] | None:
    match = _TIME.search(text)
    if not match or _UNSURE.search(text[: match.start()]) or _has_aim(text[: match.start()]):
        return None
    left = text[: match.start()].rstrip(",")
    plain = re.sub(r" (?:significantly|greatly|slightly)$", "", left)
    return (left, f"This {being(left, when=match['tail'])} {match['tail']}") if _ends_well(plain) else None


def _has_aim(left: str) -> bool:
    """Tell whether the time may be that of something still to come: "agreed to meet in May"."""
    return bool(re.search(r" to [a-z]+", left)) and not re.search(r"\b(?:will|took place)\b", left)


def _parted(text: str, tail: re.Pattern[str]) -> tuple[str, str] | None:
    match = tail.search(text)
    if not match or "(" in text or re.search(rf"\b(?:in {MONTH}|(?:19|20)\d\d)\b", match["tail"]):
        return None
    left, said = text[: match.start()].rstrip(","), match["tail"]
    first = said.split()[0]
    if re.search(rf"\b{first}\b", left) or re.search(r"\b(?:not|no|never|than(?! ever)|only)\b", text):
        return None
    if first in {"in", "at", "within"} and _has_aim(left):
        return None
    if first_finite(tokens(said)) is not None and " who " not in said:
        return None
    this = f"This {being(left)}"
    said = _AIM.sub(f". {this} ", said)
    return (left, f"{this} {said}") if stands(left) else None


def _ends_well(left: str) -> bool:
    """Tell whether a clause may end here before its time: "Our group has grown"."""
    last = tokens(left)[-1].word
    return is_clause(left) and last not in DETERMINERS | PREPOSITIONS | AUXILIARIES | {"to", "and", "or"}


def stands(left: str) -> bool:
    """Tell whether what stands before the last words is a whole clause that does not lean on them."""
    parts = tokens(left)
    verb = first_finite(parts, subject_start(parts))
    if len(parts) < 5 or not is_clause(left) or has_subordinator(parts[verb or 0 :]):
        return False
    last = parts[-1].word
    loose = (
        last in DETERMINERS | PREPOSITIONS | AUXILIARIES | _HOLDS or is_number(last) or last.endswith("ly")
    )
    doing = last in sure_verbs() | past_forms() | participles() or (
        last in ing_forms() and last not in _NOUNS
    )
    return verb is not None and len(parts) - verb > 2 and not loose and not doing
