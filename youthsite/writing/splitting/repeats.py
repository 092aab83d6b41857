"""Part at "and" or "but" before a second verb of the same subject, and say the subject again.

"We will ask pupils and report back" becomes "We will ask pupils. We will report back."
"""

from collections.abc import Callable

from ...language import word_set
from ..context import Context
from ..grammar import Token, is_adverb
from ..lexicon import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    base_forms,
    ing_forms,
    only_past_forms,
    participles,
    past_forms,
    sure_verbs,
    third_person_forms,
)
from .sides import Side, is_free, links, names_people, subject_of

_SINGULAR = word_set("is was has does")
_PLURAL = word_set("are were have do am")
_BE = word_set("is are was were be been being am")
_PEOPLE = word_set(
    "person officer worker teacher adviser manager child girl boy parent carer mother father head"
)
_LONG_SUBJECT = 4  # Words: from here on the subject comes back as "it" or "they".


def part(text: str, context: Context) -> tuple[str, str] | None:
    """Part at the first place where the second verb surely has the subject and the helpers of the first."""
    for left, link, right in links(text, {"and", "but"}):
        place = subject_of(left)
        if not place or len(right.parts) < 3 or not is_free(left, right):
            continue
        helpers = _helpers(left.parts, place[1])
        if _shares_its_end(left, place[1]):
            continue
        kept = next(
            (kept for test in _TESTS if (kept := test(left, place[1], helpers, right)) is not None), None
        )
        if kept is None:
            continue
        subject = _again(left, place)
        opening = "But " if link == "but" else ""
        again = " ".join([subject, *kept])
        again = (
            again[:1].lower() + again[1:]
            if opening and subject.split()[0].lower() in _common_starts()
            else again
        )
        return left.text.rstrip(", "), f"{opening}{again} {right.text}"
    return None


def _shares_its_end(left: Side, verb: int) -> bool:
    """Tell whether the left ends on its verb, so that what follows the second verb belongs to both."""
    last = left.parts[-1].word
    return len(left.parts) - 1 == verb or last in participles() | base_forms() | {"together", "up", "out"}


def _common_starts() -> frozenset[str]:
    return DETERMINERS | SUBJECT_PRONOUNS


def _helpers(parts: list[Token], verb: int) -> list[str]:
    """Give the helping verbs from the finite one on: ["has", "been"]; none for a verb without."""
    if parts[verb].word not in AUXILIARIES:
        return []
    found = [parts[verb].word]
    for token in parts[verb + 1 :]:
        if token.word in {"be", "been", "being", "have"}:
            found.append(token.word)
        elif not is_adverb(token.word):
            break
    return found


def _again(left: Side, place: tuple[int, int]) -> str:
    start, verb = place
    subject = left.parts[start:verb]
    text = left.text[subject[0].start : subject[-1].end]
    finite = left.parts[verb].word
    if len(subject) >= _LONG_SUBJECT and not _PEOPLE & {part.word for part in subject}:
        if finite in _SINGULAR or finite in third_person_forms():
            return "It"
        if finite in _PLURAL or (finite in MODALS and names_people(subject)):
            return "They"
    return text[:1].upper() + text[1:]


Test = Callable[[Side, int, list[str], Side], list[str] | None]


def _after(right: Side) -> str:
    return right.parts[1].word if not right.parts[0].ends_clause else ""


def _own_helper(left: Side, verb: int, helpers: list[str], right: Side) -> list[str] | None:
    """Match "and is …", "and will …": the second verb brings its own helper."""
    first, again = left.parts[verb].word, right.parts[0].word
    if again not in AUXILIARIES or (
        again in {"have", "do"} and (MODALS & set(helpers) or _has_infinitive(left, verb))
    ):
        return None
    clash = (first in _SINGULAR and again in _PLURAL) or (first in _PLURAL and again in _SINGULAR)
    return None if clash else []


def _after_modal(left: Side, verb: int, helpers: list[str], right: Side) -> list[str] | None:
    """Match "will ask … and report …"."""
    if (
        len(helpers) != 1
        or helpers[0] not in MODALS
        or not _is_bare_verb(right)
        or _has_infinitive(left, verb)
    ):
        return None
    return helpers


def _after_have(left: Side, verb: int, helpers: list[str], right: Side) -> list[str] | None:
    """Match "have asked … and written …"."""
    if len(helpers) != 1 or helpers[0] not in {"has", "have", "had"} or not _object_follows(right):
        return None
    return helpers if right.parts[0].word in participles() else None


def _after_be(left: Side, verb: int, helpers: list[str], right: Side) -> list[str] | None:
    """Match "was asked … and written with …", "are asking … and writing the …"."""
    if not helpers or helpers[-1] not in _BE or "not" in {part.word for part in left.parts}:
        return None
    word = right.parts[0].word
    if word in ing_forms():
        doing = any(part.word in ing_forms() for part in left.parts[verb + 1 : verb + 4])
        return helpers if doing and _object_follows(right) else None
    passive = word in participles() and (
        _after(right) in PREPOSITIONS | {"to", "as"} or is_adverb(_after(right))
    )
    done = any(part.word in participles() for part in left.parts[verb + 1 : verb + 5])
    return helpers if passive and done else None


def _third_person(left: Side, verb: int, helpers: list[str], right: Side) -> list[str] | None:
    """Match "meets monthly and provides …"."""
    first, again = left.parts[verb].word, right.parts[0].word
    singular = first in third_person_forms() or first in _SINGULAR
    return [] if singular and again in third_person_forms() else None


def _simple_past(left: Side, verb: int, helpers: list[str], right: Side) -> list[str] | None:
    """Match "listened … and made a …"."""
    again = right.parts[0].word
    if helpers or left.parts[verb].word not in past_forms() or _has_infinitive(left, verb):
        return None
    past = again in only_past_forms() or (again in past_forms() and again not in base_forms())
    return [] if past and (_object_follows(right) or _after(right) in {"to", "with"}) else None


def _simple_present(left: Side, verb: int, helpers: list[str], right: Side) -> list[str] | None:
    """Match "we support … and promote …"."""
    first = left.parts[verb].word
    if first not in {"are", "have"} and (helpers or first not in base_forms() or first in past_forms()):
        return None
    return [] if _is_bare_verb(right) and not _has_infinitive(left, verb) else None


def _is_bare_verb(right: Side) -> bool:
    word = right.parts[0].word
    if word not in base_forms():
        return False
    return word in sure_verbs() or _object_follows(right)


def _object_follows(right: Side) -> bool:
    following = _after(right)
    return following in DETERMINERS | {"us", "them"} or following[:1].isdecimal()


def _has_infinitive(left: Side, verb: int) -> bool:
    parts = left.parts
    return any(
        parts[place].word == "to" and parts[place + 1].word in base_forms() | {"be"}
        for place in range(verb, len(parts) - 1)
    ) or any(part.word in {"help", "helps", "helped", "let", "lets"} for part in parts[verb:])


_TESTS: tuple[Test, ...] = (
    _own_helper,
    _after_modal,
    _after_have,
    _after_be,
    _third_person,
    _simple_past,
    _simple_present,
)
