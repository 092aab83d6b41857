"""The page that says where to get help, from one data file of helplines."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from ..settings import ContactSettings
from .pages import SearchEntry, SitePage, url_of

URI = "help.md"


@dataclass(frozen=True, slots=True)
class Helpline:
    """One service a child can call; `checked` is the date on which the number was last read at its source."""

    name: str
    about: str
    phone: str
    web: str
    checked: str
    source: str


@cache
def helplines() -> tuple[Helpline, ...]:
    """Read the helplines that come with youthsite."""
    data = yaml.safe_load(files(__package__).joinpath("helplines.yml").read_text(encoding="utf-8"))
    return tuple(Helpline(**{key: str(value) for key, value in item.items()}) for item in data["helplines"])


def help_page(contact: ContactSettings) -> SitePage:
    """Give the help page: danger first, then the helplines, then how to reach the partnership."""
    parts = [
        "# Get help",
        f"Are you in danger now?\n\n{_call('999')}",
        "Do you want to talk to someone? These people will listen.",
        *(_helpline(line) for line in helplines()),
        *_contact(contact),
    ]
    text = "\n\n".join(parts) + "\n"
    entry = SearchEntry(
        "Get help", url_of(URI), " ".join(f"{line.name} {line.about} {line.phone}" for line in helplines())
    )
    return SitePage(uri=URI, title="Get help", role="help", markdown=text, entries=(entry,))


def _helpline(line: Helpline) -> str:
    web = f"[{line.web.removeprefix('https://')}]({line.web})"
    return f"## {line.name}\n\n{line.about}\n\n{_call(line.phone)}\n\nOr go to {web}."


def _call(phone: str) -> str:
    """A link that says what it does; the theme shows it as a button."""
    return f"[Call {phone}](tel:{phone.replace(' ', '')})"


def _contact(contact: ContactSettings) -> list[str]:
    ways = []
    if contact.phone:
        ways.append(_call(contact.phone))
    if contact.email:
        ways.append(f"Write to [{contact.email}](mailto:{contact.email}).")
    if not ways:
        return []
    return [
        "## Ask us about this report",
        "Do you want it in another language or another form? Ask us. You do not have to say your name.",
        *ways,
    ]
