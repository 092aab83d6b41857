"""READ-ME-FIRST.txt: what an officer and a web team do with a pack, in plain words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template
from textwrap import fill
from urllib.parse import urlsplit

from ..files import read_text
from .servers import DATA

LEFT_OUT = (
    "the page for wrong addresses (404.html), the map of pages for search engines (sitemap.xml), what apps "
    "show of a shared page, the podcast, the QR codes, and in each page where it belongs (canonical)"
)
"""What needs to know the address at which the site will stand."""
_WIDTH = 78


@dataclass(frozen=True, slots=True)
class Packed:
    """What the letter tells of a pack: `files` of the site by path; `reports` title by short name."""

    partnership: str
    reports: Mapping[str, str]
    address: str
    preview: bool
    folder: str
    files: Mapping[str, Path]

    @property
    def megabytes(self) -> float:
        """The size of the site, in millions of bytes."""
        return sum(path.stat().st_size for path in self.files.values()) / 1e6


def letter(packed: Packed) -> str:
    """Write the letter, with the line ends that every Windows editor knows."""
    pages = sum(path.endswith(".html") for path in packed.files)
    text = Template(read_text(DATA / "read-me.txt")).substitute(
        banner=_banner(packed),
        reports="\n".join(f"  {title}" for title in packed.reports.values()),
        partnership=packed.partnership,
        folder=packed.folder,
        pages=pages,
        files=len(packed.files),
        megabytes=f"{packed.megabytes:.1f}",
        where=_where(packed.address),
        officer=_officer(packed),
        address_note=_address_note(packed.address),
        missing=_missing(packed.address),
        parts="\n".join(_places(packed)),
        left_out=_left_out(packed),
        command=_command(packed),
    )
    return text.replace("\n", "\r\n")


def _banner(packed: Packed) -> str:
    if packed.preview:
        return (
            "THIS IS A PREVIEW. It shows drafts that nobody approved.\n"
            "Do not put it where the public finds it: only on a test server with a\n"
            "password, for people who look through it. Every page says that it is a\n"
            "draft, and asks search engines to stay away. The folder check holds what\n"
            "the makers still have to look at."
        )
    return "Everything in easy words in here was approved by an officer to be published."


def _where(address: str) -> str:
    return f"It was made for this address:\n  {address}" if address else "It was made without an address."


def _officer(packed: Packed) -> str:
    if packed.preview:
        return "3. There is no link text in a preview: no page should lead to drafts."
    return (
        "3. Put the link on the page with the full report: link-text.html shows it,\n"
        "   link-text.txt has it as plain text. Children must find their version\n"
        "   where the full report is."
        + ("\n   The folder link-codes has a QR code for paper." if packed.address else "")
    )


def _address_note(address: str) -> str:
    if not address:
        return "Tell the officer the address, so that the next pack can say it."
    if urlsplit(address).scheme != "https":
        return "The address begins with http: please use https, and tell the officer."
    return (
        "Elsewhere than at the address above, codes and links from outside lead\n  wrong: ask for a new pack."
    )


def _missing(address: str) -> str:
    if not address:
        return "There is no page for that in this pack, for it must know the address."
    return "404.html is that page; server-settings says how."


def _places(packed: Packed) -> list[str]:
    """Where the words and sound of a page stand as well, by the places that this site has."""
    known: Sequence[tuple[str, str]] = (
        ("print/", "print/REPORT/          all easy pages in one, to print"),
        ("audio/", "audio/                 REPORT/PAGE.* and REPORT.mp3 (all pages in one sound)"),
        ("podcast/", "podcast/               REPORT.xml, and REPORT/PAGE.*"),
        ("search/", "search/                easy.js and formal.js (all words, for search)"),
        ("wellbeing/", "wellbeing/             what each wellbeing word gathers"),
        ("rights/", "rights/                what each right gathers"),
        ("what-we-said/", "what-we-said/          promises and answers"),
    )
    found = [text for front, text in known if any(path.startswith(front) for path in packed.files)]
    return [f"    {text}" for text in found]


def _left_out(packed: Packed) -> str:
    if packed.address:
        return ""
    text = (
        f"Left out of this pack: {LEFT_OUT}. They need whole addresses, and this pack was made without one. "
    )
    text += "To have them: youthsite pack --at ADDRESS, or site_url in mkdocs.yml."
    filled = fill(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")
    return f"\nWhat is not in here\n-------------------\n{filled}\n"


def _command(packed: Packed) -> str:
    preview = " --preview" if packed.preview else ""
    return f"youthsite pack{preview}" + (f" --at {packed.address}" if packed.address else "")
