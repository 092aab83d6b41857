"""Notes under "What we have done" or "Next steps" as sentences: "Consultation with pupils on food"."""

import re
from dataclasses import dataclass

_PEOPLE = (
    r"(?:(?:our|the|all|\d[\d,]*|[a-z]+ing|young|care.experienced|teaching|school|primary|secondary|local) )*"
    r"(?:children and young people|children|young people|pupils|learners|parents and carers|parents|carers|"
    r"families|staff|teachers|people)"
)
_MONEY = r"support(?:ing)? the delivery of (?:an? |our |the )?financial education(?: [a-z]+)?"
_HELD = r"(?:sessions|workshops|classes|courses|talks|events|lessons)"


@dataclass(frozen=True, slots=True)
class _Note:
    """How a note begins, and the sentence for it: as something done, and as something to do."""

    begins: re.Pattern[str]
    done: str
    to_do: str


def _note(begins: str, done: str, to_do: str) -> _Note:
    return _Note(re.compile(rf"^(?:The )?{begins}$", re.IGNORECASE), done, to_do)


# Reviewed: a note that is not surely one of these stays as it is, and so is left for a person.
_NOTES = (
    _note(
        r"promotion of (?P<what>(?:free|safe|local|children's|young people's) .+?)(?: through .+)?",
        "told people about {what}",
        "tell people about {what}",
    ),
    _note(
        rf"consultation with (?P<who>{_PEOPLE}) (?:on|about) "
        r"(?P<what>(?:\d+|two|three|four|five|six|ten) questions .+)",
        "asked {who} {what}",
        "ask {who} {what}",
    ),
    _note(
        rf"consultation with (?P<who>{_PEOPLE}) (?:on|about) (?P<what>.+)",
        "asked {who} about {what}",
        "ask {who} about {what}",
    ),
    _note(
        rf"(?P<what>[a-z]+(?: [a-z]+)?)[ -]awareness (?P<held>{_HELD}) (?:for|with) (?P<who>{_PEOPLE})",
        "held {held} about {what} for {who}",
        "hold {held} about {what} for {who}",
    ),
    _note(
        rf"training for (?P<who>{_PEOPLE}) (?:on|about|in) (?P<what>.+)",
        "gave {who} training about {what}",
        "give {who} training about {what}",
    ),
    _note(
        rf"(?:delivery|provision) of (?P<what>(?:[A-Za-z]+ ){{0,3}}{_HELD}|training|"
        r"(?:\w+ ){0,2}(?:dinners|meals|gifts|presents|vouchers|books|bikes|laptops|toys)(?: and \w+s)?) "
        rf"(?P<link>to|for) (?P<who>{_PEOPLE})(?P<rest>[^,]*?)(?:,? (?:who|which|that) .*)?",
        "gave {what} {link} {who}{rest}",
        "give {what} {link} {who}{rest}",
    ),
    _note(
        r"(?:provid(?:e|ing)|offer(?:ing)?|creat(?:e|ing)|giv(?:e|ing))? ?(?:more|further) opportunities for "
        rf"(?P<who>{_PEOPLE}) to (?P<what>.+?)(?:,? (?:e\.g\.|such as|including|for example).*)?",
        "gave {who} more chances to {what}",
        "give {who} more chances to {what}",
    ),
    _note(r"piloting (?P<what>.+)", "tried out {what}", "try out {what}"),
    _note(
        r"(?:a )?pilot of (?P<what>(?:an?|the|our|new) .+)",
        "tried out {what}",
        "try out {what}",
    ),
    _note(
        rf"{_MONEY} in schools and (?:the )?community(?: settings)?",
        "helped to give lessons about money in schools and in the community",
        "help to give lessons about money in schools and in the community",
    ),
    _note(
        rf"{_MONEY} in schools",
        "helped to give lessons about money in schools",
        "help to give lessons about money in schools",
    ),
    _note(
        r"(?:working|work) to better understand (?P<what>.+)",
        "worked to understand {what} better",
        "work to understand {what} better",
    ),
)
# What inspectors did, where a list under an inspection says it in notes.
_INSPECTORS = (
    _note(
        r"(?P<what>\d[\d,]* (?:staff|parents|carers|pupils|children|young people|families)) responded to "
        r"(?:the|a) (?:\w+ )?survey",
        "={what} answered a survey",
        "",
    ),
    _note(
        r"review of (?P<what>\d[\d,]*) (?:child(?:ren)?['’]?s['’]?|young people['’]s) "
        r"(?P<papers>records|plans|files)(?:,.*)?",
        "read the {papers} of {what} children",
        "",
    ),
    _note(
        rf"(?:direct )?contact in (?:focus )?groups with (?P<who>{_PEOPLE})(?: from [a-z ]+?)?"
        r"(?P<more> and \d+ [a-z]+(?: [a-z]+)?)?",
        "met {who}{more} in groups",
        "",
    ),
)
_IS_INSPECTION = re.compile(r"\binspection (?:activit(?:y|ies)|work|team)\b|\binspectors\b", re.IGNORECASE)


def noted(text: str, opening: str) -> str:
    """Give a note as a sentence with its opening ("We", "We plan to", "We want to"); empty if none fits."""
    text = text.strip().rstrip(".;,")
    for note in _NOTES:
        match = note.begins.match(text)
        form = note.done if opening == "We" else note.to_do
        if match and opening and form:
            return f"{opening} {_filled(form, match)}."
    return ""


def inspected(text: str, lead: str) -> str:
    """Give a note under "The inspection included:" as what inspectors did; empty if none fits."""
    if not _IS_INSPECTION.search(lead):
        return ""
    text = text.strip().rstrip(".;,")
    found = ((note, match) for note in _INSPECTORS if (match := note.begins.match(text)))
    said = next((f"Inspectors {_filled(note.done, match)}." for note, match in found), "")
    return said.removeprefix("Inspectors =")


def _filled(form: str, match: re.Match[str]) -> str:
    parts = {name: _lowered(value or "") for name, value in match.groupdict().items()}
    return form.format(**parts)


def _lowered(words: str) -> str:
    """Take the capital away that a note's first word has, but not a name's: "Poverty", "Young Scot"."""
    named = re.match(r"[A-Z]\w* [A-Z]", words) or words[:2].isupper()
    return words if named else words[:1].lower() + words[1:]
