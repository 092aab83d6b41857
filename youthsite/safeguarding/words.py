"""The words of the calm note before hard things and of the box after them: on screen, by voice, on paper."""

from collections.abc import Sequence

from ..language.topics import Topic
from ..settings import CareSettings
from .choosing import helplines_for
from .helplines import Helpline, sign_language

BOX_TITLE = "Who can help?"
BOX_OPENING = (
    "Do you feel sad or worried now? You can talk to an adult you trust. You can also call one of these."
)
IN_DANGER = "Are you in danger now?"


def note_words(topics: Sequence[Topic], *, leads: bool = False) -> str:
    """Say what a page talks about, or only `leads` to, as it is shown and spoken; empty without a topic."""
    if not topics:
        return ""
    about = _listed([topic.says for topic in topics])
    if leads:
        return f"Some links here lead to words about {about}. You do not have to read them."
    return f"This page talks about {about}. You do not have to read it."


def helpline_words(line: Helpline) -> str:
    """Say what a service is for and how else to reach it; its name, number and address stand beside this."""
    said = (line.about, line.ages, line.hours, line.write, line.sign)
    return " ".join(part for part in said if part)


def box_on_paper(topics: Sequence[Topic], settings: CareSettings) -> tuple[str, ...]:
    """Give the box as lines to print below its title, with numbers and addresses; none without a topic."""
    if not topics:
        return ()
    any_service, in_danger = sign_language()
    people = (_on_paper(line) for line in helplines_for(topics, settings))
    return (BOX_OPENING, *people, any_service, f"{IN_DANGER} Call 999.", in_danger)


def _on_paper(line: Helpline) -> str:
    call = f"Call {line.phone}." if line.phone else ""
    web = line.web.removeprefix("https://")
    return " ".join(part for part in (f"{line.name}:", call, helpline_words(line), web) if part)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
