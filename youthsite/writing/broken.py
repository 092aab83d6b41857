"""Lines that are broken: a slip of the report, cut off, or begun or ended in the middle of something."""

import re

from ..language import words
from .grammar import first_finite, tokens
from .lexicon import (
    AUXILIARIES,
    PREPOSITIONS,
    base_forms,
    ing_forms,
    participles,
    past_forms,
    third_person_forms,
)
from .parsing import can_parse, is_whole

_CLIPPED = re.compile(
    r"(?:\b(?:and|or|the|a|of|to|with|for|in|by|at|from|are|is|our|their|its|which|that|about|into|onto)|,)\.?$|"
    r"\b(?:that|and|or|of|with|the):$|\b(?:open|likely|able|aware|willing|keen|capable|due|subject|linked|based|"
    r"related|entitled|eligible)\.$",
    re.IGNORECASE,
)
_LEAST_WORDS = 3
_WHO = re.compile(r"^[^,]* who (?:have|has|had|are|is|was|were|will|can)\b")
_SMALL_START = re.compile(r"^[a-z]")

_SLIP = re.compile(
    r"^(?:Preparation|Information|Training|Guidance|Feedback|Request|Evaluation)\b(?!.* and ).* "
    r"(?:have|are|were)\b|"
    r"\b(\w+) \1\b|\b(\w{4,}?)(?:s|d|ed)? to \2 to\b|"
    r"\bconfusion of\b|\bto the (?:meet|make|help|give|get|find|do|keep)\b|\bto towards\b|"
    r"\bwill (?!bring|during)[a-z]+ing\b|"
    r"\ban? (?:young )?(?:people|children|families|parents|pupils)\b(?!['’]|-)|"
    r"\ba (?:specific|single) \w+s\b|\b(?:people|children|families|parents|pupils|staff) the \w+ and\b|"
    r"(?<!\ba )(?<!the )(?<!our )(?<!this )(?<!each )(?<!one )(?<!another )(?<!their )(?<!its )(?<!any )"
    r"\bnew (?:[a-z]+ ){0,2}(?:service|club|team|programme|project|group|plan|centre|room)\b(?! [a-z]+s\b)|"
    # One thing with the verb of many, and people who are "created".
    r"^(?:The|A|An|This|Each|Every) (?!police|staff|public|council|government|majority|number|group|team|"
    r"range|rest|press)(?:[a-z]+ )?[a-z]*(?:[bcdfghjklmpqtvwxyz]|[^e]n|[^s]r|"
    r"[^o]ple)\b(?<!people)(?<!children)(?<!men) "
    r"(?:are|were)\b|"
    r"\b(?:people|staff|children|workers|officers|nurses|teachers|counsellors|childminders|assistants|coaches|"
    r"mentors|volunteers) (?:will be|are|were|have been|are being) (?:created|delivered|"
    r"generated|produced)\b|"
    r"\bfurther make\b|\baged \d+ and \d+\b|\b\d (?:quarters|thirds)\b|% of (?:overall|total|whole)\b",
    re.IGNORECASE,
)


def slip(line: str, max_words: int) -> str:
    """Find what may be a slip of the pen, or one thing with the verb of many."""
    return "the report may have a slip of the pen here" if _SLIP.search(line) else ""


def clipped(line: str, max_words: int) -> str:
    """Find a line that stops or starts in the middle."""
    return "it seems to be cut off" if _CLIPPED.search(line) or _SMALL_START.match(line) else ""


def stump(line: str, max_words: int) -> str:
    """Find two words that only look like a sentence: "Language needs."."""
    short = len(line.split()) < _LEAST_WORDS and not line.endswith(":")
    return "it seems to be cut off" if short else ""


def only_a_name(line: str, max_words: int) -> str:
    """Find people with what they do, and nothing said of them: "12 pupils who have left school."."""
    asks = _WHO.search(line) and not line.endswith(":") and can_parse()
    return "it seems to be cut off" if asks and not is_whole(line) else ""


def loose_end(line: str, max_words: int) -> str:
    """Find a thing without a verb that hangs on a clause: "The club is open, and trips."."""
    left, joint, right = line.rstrip(".").partition(", and ")
    parts = tokens(right)
    if not joint or "," in left + right or len(parts) < 2 or first_finite(parts) is not None:
        return ""
    verbs = base_forms() | past_forms() | participles() | third_person_forms() | set(ing_forms())
    thing = parts[0].word not in verbs | AUXILIARIES | PREPOSITIONS | {"so", "then", "also", "not"}
    whole = any(part.word in past_forms() | AUXILIARIES for part in tokens(left))
    return "it seems to be cut off" if whole and thing and parts[1].word in PREPOSITIONS else ""


def loose_start(line: str, max_words: int) -> str:
    """Find a line that goes on from another."""
    first = words(line)[:1]
    return (
        "it starts in the middle of something"
        if first and first[0].lower() in {"which", "who", "whose", "and", "or"}
        else ""
    )
