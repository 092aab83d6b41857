"""The whole easy edition of a report on one page, to print in large letters: a sheet or more a page."""

import re
from dataclasses import replace
from html import escape
from posixpath import dirname, join, normpath

from ..editions import replace_blocks, spoken_lines
from ..model import Page
from ..settings import CareSettings
from . import words
from .easy import words_of_block
from .glossary import words_of_page
from .pages import Role, SitePage, easy_uri, link
from .safeguarding import NO_CARE, cared_for
from .tellings import Tellings

ROLE: Role = "print"
SHORT = 2
"""Pages of so many blocks or fewer begin on the sheet of the page before, or each would be nearly empty."""
_TITLE = re.compile(r"\A\s*# [^\n]*\n")
_FENCE = re.compile(r"^(:{3,}[ \t]*\{#)", re.MULTILINE)
_LINK = re.compile(r"(\]\()(?![a-z]+:|[#/])([^)\s]+)")


def print_uri(slug: str) -> str:
    """Where the page to print of a report stands."""
    return f"print/{slug}/index.md"


def print_page(tellings: Tellings, title: str, care: CareSettings = NO_CARE) -> SitePage:
    """Give all easy pages of a report as one, without the ways to the full report that paper cannot go."""
    uri = print_uri(tellings.report.slug)
    every = tuple(block for page in tellings.pages for block in page.blocks)
    sheets = [_sheet(number, page, tellings) for number, page in enumerate(tellings.pages, start=1)]
    end = words_of_page(replace(tellings.pages[0], blocks=every), uri) if every else ""
    markdown = "\n\n".join([f"# {words.plain_title(title)}", *sheets]) + end
    made = SitePage(
        uri=uri,
        title=f"To print: {words.plain_title(title)}",
        role=ROLE,
        slug=tellings.report.slug,
        markdown=markdown,
    )
    return cared_for(made, (line.text for block in every for line in spoken_lines(block)), care)


def _sheet(number: int, page: Page, tellings: Tellings) -> str:
    """One easy page: its title, then its blocks with ids that no other page has."""
    blocks = [replace(block, body=words_of_block(block, tellings)) for block in page.blocks]
    text = _TITLE.sub("", replace_blocks(page, blocks).source)
    text = _FENCE.sub(rf"\g<1>sheet-{number}-", _led_home(text, tellings.report.slug))
    rest = text.strip() if page.blocks else f"{text.strip()}\n\n{words.NOT_READY}"
    heading = escape(words.plain_title(page.title), quote=False)
    kind = "sheet sheet--short" if number > 1 and len(page.blocks) <= SHORT else "sheet"
    return f'<h2 class="{kind}" id="sheet-{number}">{heading}</h2>\n\n{code_mark(page.stem)}\n\n{rest}'


def code_mark(stem: str) -> str:
    """Mark where the code of a page's sound goes, if it has one; nothing is seen of the mark itself."""
    return f"<!-- code: {stem} -->"


def _led_home(text: str, slug: str) -> str:
    """Lead links that are written for an easy page from the page to print."""
    uri = print_uri(slug)

    def lead(match: re.Match[str]) -> str:
        path, mark, anchor = match[2].partition("#")
        target = normpath(join(dirname(easy_uri(slug, "index")), path))
        return f"{match[1]}{link(uri, target)}{mark}{anchor}"

    return _LINK.sub(lead, text)
