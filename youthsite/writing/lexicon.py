"""Small lists of English for the drafting rules: little words, and the forms of verbs."""

from functools import cache
from importlib.resources import files

from ..language import word_set
from ..language.number_words import VALUES

DETERMINERS = word_set(
    "a an the this these those that our their its your his her my all each every some many most several "
    "both any "
    "no another other more few fewer enough such what which"
)
PRONOUNS = word_set("i we they you he she it there this these everyone someone who")
SUBJECT_PRONOUNS = word_set("i we they you he she it there")
PREPOSITIONS = word_set(
    "of in on at by for with from to into onto about across after against along among amongst around as "
    "before "
    "behind below beside between beyond despite during except inside like near off outside over past per "
    "since "
    "through throughout toward towards under until upon via within without including regarding than"
)
AUXILIARIES = word_set(
    "is are was were am has have had will would can could may might must shall should do does did cannot"
)
MODALS = word_set("will would can could may might must shall should cannot")
SUBORDINATORS = word_set(
    "that which who whom whose where when while whilst if because although though whether how what why "
    "unless so "
    "since as until once whereby"
)
NUMBER_WORDS = frozenset({*VALUES, "hundred"} - {"zero"})
PLURAL_PEOPLE = word_set(
    "people children pupils families parents carers staff partners schools teachers workers learners "
    "inspectors "
    "members groups councils services"
)


def data_lines(name: str) -> tuple[str, ...]:
    """Read one of this room's data files: its lines without comments and empty ones."""
    text = files("youthsite.writing").joinpath("data").joinpath(name).read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def base_forms() -> frozenset[str]:
    """Give the base forms of the verbs: "support"."""
    return frozenset(base for base, *_ in _verbs())


@cache
def sure_verbs() -> frozenset[str]:
    """Give the base forms that are not also common nouns: "provide", not "support"."""
    return frozenset(base for base, *_, noun in _verbs() if not noun)


@cache
def past_forms() -> frozenset[str]:
    """Give the past forms of the verbs: "supported", "gave"."""
    return frozenset(past for _, past, *_ in _verbs())


@cache
def participles() -> frozenset[str]:
    """Give the past participles of the verbs: "supported", "given"."""
    return frozenset(participle for *_, participle, _, _ in _verbs())


@cache
def only_past_forms() -> frozenset[str]:
    """Give the past forms that cannot be participles: "gave", "went"."""
    return past_forms() - participles() - base_forms()


@cache
def third_person_forms() -> frozenset[str]:
    """Give the -s forms that are not also plural nouns: "provides", not "supports"."""
    return frozenset(third_person(base) for base, *_, noun in _verbs() if not noun)


@cache
def third_person_nouns() -> frozenset[str]:
    """Give the -s forms that are plural nouns too: "supports", "offers"."""
    return frozenset(third_person(base) for base, *_, noun in _verbs() if noun)


@cache
def ing_forms() -> dict[str, str]:
    """Give the -ing forms of the verbs, each with its base."""
    return {ing: base for base, _, _, ing, _ in _verbs()}


@cache
def _verbs() -> tuple[tuple[str, str, str, str, bool], ...]:
    return tuple(forms_in(line) for line in data_lines("verbs.txt"))


@cache
def verb_lines() -> dict[str, tuple[str, str, str, str, bool]]:
    """Give each verb's base, past, participle, -ing form, and whether its base is a noun too, by its base."""
    return {forms[0]: forms for forms in _verbs()}


def forms_in(line: str) -> tuple[str, str, str, str, bool]:
    """Give what a line of a list of verbs says: base, past, participle, -ing, and whether it is a noun."""
    base, *irregular = line.split()
    noun = base.endswith("*")
    base = base.rstrip("*")
    past, participle = irregular or (_regular(base, "ed"), _regular(base, "ed"))
    return base, past, participle, _regular(base, "ing"), noun


_DOUBLING = word_set(
    "embed fulfil drop admit map equip plan refer commit submit get let put run set win begin cut stop chat "
    "trial underpin enrol fit occur recur permit transfer"
)


def _regular(base: str, ending: str) -> str:
    if base in _DOUBLING:
        return f"{base}{base[-1]}{ending}"
    if base.endswith("ee") and ending == "ed":
        return f"{base}d"
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + ending
    if ending == "ed" and base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ied"
    return base + ending


def third_person(base: str) -> str:
    """Give the -s form of a verb: "carries"."""
    if base in {"have", "do", "go"}:
        return {"have": "has", "do": "does", "go": "goes"}[base]
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"
