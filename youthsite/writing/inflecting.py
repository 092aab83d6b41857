"""The forms of one verb or noun, by data/verbs.txt and the plain rules of spelling."""

from dataclasses import dataclass
from functools import cache

from .lexicon import third_person, verb_lines

_PLURALS = {"child": "children", "person": "people", "kind of": "kinds of", "young person": "young people"}


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The five forms of a verb, and whether its base is a common noun too."""

    base: str
    third: str
    past: str
    participle: str
    ing: str
    noun: bool = False


@cache
def verb_forms(verb: str) -> VerbForms:
    """Give the forms of a verb that stands in data/verbs.txt, with the words after it: "carry out"."""
    head, _, tail = verb.partition(" ")
    if head == "be":
        found = VerbForms("be", "is", "was", "been", "being")
    else:
        base, past, participle, ing, noun = verb_lines()[head]
        found = VerbForms(base, third_person(base), past, participle, ing, noun)
    if not tail:
        return found
    return VerbForms(
        f"{found.base} {tail}",
        f"{found.third} {tail}",
        f"{found.past} {tail}",
        f"{found.participle} {tail}",
        f"{found.ing} {tail}",
        found.noun,
    )


def noun_forms(noun: str) -> tuple[str, str]:
    """Give a noun and its plural."""
    if noun in _PLURALS:
        return noun, _PLURALS[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun, f"{noun[:-1]}ies"
    return noun, f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"
