"""Words to know: at the end of each easy page those that stand on it, and one page with all of them."""

from html import escape

from ..glossary import Term, terms, terms_in
from ..model import Page
from .pages import SearchEntry, SitePage, link, url_of

URI = "words-to-know.md"
TITLE = "Words to know"
WEIGHT = 0.2
"""How much a hit in the list of words counts in search: what a report says comes before what a word means."""


def words_of_page(page: Page, uri: str) -> str:
    """Give the end of an easy page: what its hard words mean; empty when it has none."""
    found = terms_in("\n\n".join(f"{block.heading}\n{block.body}" for block in page.blocks))
    if not found:
        return ""
    return f"\n\n## {TITLE}\n\n{_list(found)}\n\n[All {TITLE.lower()}]({link(uri, URI)})\n"


def words_page() -> SitePage:
    """Give the page with every term, in the order of the alphabet."""
    every = sorted(terms(), key=lambda term: term.name.lower())
    text = f"# {TITLE}\n\nThese words are in reports about children and young people.\n\n{_list(every)}\n"
    entries = tuple(
        SearchEntry(term.name, f"{url_of(URI)}#{term.anchor}", term.meaning, WEIGHT) for term in every
    )
    return SitePage(uri=URI, title=TITLE, role="other", markdown=text, entries=entries)


def _list(found: list[Term] | tuple[Term, ...]) -> str:
    """A description list: screen readers say each word with its meaning."""
    lines = [
        f'<dt id="{term.anchor}">{escape(term.name, quote=False)}</dt>'
        f"<dd>{escape(term.meaning, quote=False)}</dd>"
        for term in found
    ]
    return "\n".join(['<dl class="words-to-know">', *lines, "</dl>"])
