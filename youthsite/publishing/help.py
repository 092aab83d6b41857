"""The page that says where to get help: danger first, then everybody who can."""

import re
from html import escape

from ..safeguarding import IN_DANGER, Helpline, all_helplines, sign_language
from ..settings import CareSettings, ContactSettings, Settings
from .pages import SearchEntry, SitePage, url_of

URI = "help.md"
EMERGENCY = "999"


def help_page(contact: ContactSettings, care: CareSettings | None = None) -> SitePage:
    """Give the help page: danger first, then the helplines, then how to reach the partnership."""
    lines = all_helplines(care or CareSettings())
    any_service, in_danger = sign_language()
    parts = [
        "# Get help",
        f"{IN_DANGER}\n\n{call_link(EMERGENCY)}\n\n{in_danger}",
        f"Do you want to talk to someone? These people will listen.\n\n{any_service}",
        *(_helpline(line) for line in lines),
        *_contact(contact),
    ]
    text = "\n\n".join(parts) + "\n"
    known = " ".join(f"{line.name} {line.about} {line.phone}" for line in lines)
    entry = SearchEntry("Get help", url_of(URI), known, is_help=True)
    return SitePage(uri=URI, title="Get help", role="help", markdown=text, entries=(entry,))


def numbers_to_call(settings: Settings) -> tuple[str, ...]:
    """Give every number that readers may call: in danger, who can help, and the partnership's own."""
    lines = all_helplines(settings.care)
    numbers = (EMERGENCY, *(line.phone for line in lines), settings.contact.phone)
    return tuple(dict.fromkeys(number for number in numbers if number))


def _helpline(line: Helpline) -> str:
    web = f"Or go to [{line.web.removeprefix('https://')}]({line.web})." if line.web else ""
    said = " ".join(part for part in (line.about, line.ages, line.hours) if part)
    parts = (f"## {line.name}", said, call_link(line.phone) if line.phone else "", line.write, line.sign, web)
    return "\n\n".join(part for part in parts if part)


def call_link(phone: str) -> str:
    """A link that says what it does; the theme shows it as a button."""
    shown = escape(phone).replace("[", "&#91;").replace("]", "&#93;")
    return f"[Call {shown}](tel:{re.sub(r'[^0-9+]', '', phone)})"


def _contact(contact: ContactSettings) -> list[str]:
    ways = []
    if contact.phone:
        ways.append(call_link(contact.phone))
    if contact.email:
        ways.append(f"Write to [{contact.email}](mailto:{contact.email}).")
    if not ways:
        return []
    return [
        "## Ask us about this report",
        "Do you want it in another language or another form? Ask us. You do not have to say your name.",
        *ways,
    ]
