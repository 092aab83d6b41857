"""Which form of a verb a deed is said in, by who does it and when."""

from ...language import word_set
from ..inflecting import VerbForms

STILL = word_set(
    "present will going plan keep will-keep plan-keep can want hope working should must may might could"
)
"""Tenses of what is not over: what it is for is so still."""
# How "be" is said of one and of many.
_PAST_OF_BE = {True: "were", False: "was"}


def verb_text(forms: VerbForms, form: str, *, many: bool) -> str:
    """Say a verb in a form: "gave", "will give", "is giving", "keeps giving"."""
    present = "are" if many else "is"
    match form:
        case "perfect":  # "Have given" is told as "gave"
            return _plain(forms, "past", many)
        case "has-done":
            return f"{'have' if many else 'has'} {forms.participle}"
        case "has-not":
            return f"{'have' if many else 'has'} not {forms.participle}"
        case "done":
            return forms.participle
        case "was-able":
            return f"could {forms.base}"
        case "base" | "ing" | "past" | "present":
            return _plain(forms, form, many)
        case "going":
            return f"{present} {forms.ing}"
        case "was-going":
            return f"{_PAST_OF_BE[many]} {forms.ing}"
        case "been-going":
            return f"{'have' if many else 'has'} been {forms.ing}"
        case "keep":
            return f"{'keep' if many else 'keeps'} {forms.ing}"
        case "kept":
            return f"kept {forms.ing}"
        case "will-keep":
            return f"will keep {forms.ing}"
        case "plan-keep":
            return f"{'plan' if many else 'plans'} to keep {forms.ing}"
        case "plan":
            return f"{'plan' if many else 'plans'} to {forms.base}"
        case "hope":
            return f"{'hope' if many else 'hopes'} to {forms.base}"
        case "working":
            return f"{present} working to {forms.base}"
        case "worked" | "started" | "agreed":
            return f"{form} to {forms.base}"
        case "did not" | "do not" | "not-perfect":
            return _not(forms, "do not" if form == "do not" else "did not", many)
        case "want":
            return f"{'want' if many else 'wants'} to {forms.base}"
        case _:  # will, can, could, should …
            return f"{form} {forms.base}"


def _not(forms: VerbForms, form: str, many: bool) -> str:
    if forms.base == "be":
        be = _PAST_OF_BE[many] if form == "did not" else "are" if many else "is"
        return f"{be} not"
    helper = form if form == "did not" else "do not" if many else "does not"
    return f"{helper} {forms.base}"


def _plain(forms: VerbForms, form: str, many: bool) -> str:
    if form == "past":
        return _PAST_OF_BE[many] if forms.base == "be" else forms.past
    if form == "present":
        if forms.base == "be":
            return "are" if many else "is"
        return forms.base if many else forms.third
    return forms.ing if form == "ing" else forms.base
