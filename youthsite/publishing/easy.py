"""The easy edition's pages: each block with one sentence a line, and the way to the passages it tells."""

from collections.abc import Iterator
from dataclasses import replace

from ..editions import publishable, replace_blocks, spoken_lines, with_lines, words_fingerprint
from ..language.topics import Topic
from ..markdown import SOURCES
from ..model import Block, Page
from ..settings import CareSettings
from . import words
from .glossary import words_of_page
from .languages import lang_of
from .others import others_of, private_of, untold_pages
from .pages import SearchEntry, SitePage, easy_uri, formal_uri, link, url_of
from .safeguarding import NO_CARE, cared_for, page_topics
from .tellings import Tellings


def easy_page(page: Page, tellings: Tellings, care: CareSettings = NO_CARE) -> SitePage:
    """Give one page of the easy edition, with a way from each block to the passages it tells."""
    slug = tellings.report.slug
    uri = easy_uri(slug, page.stem)
    same = next((formal for formal in tellings.report.pages if formal.stem == page.stem), None)
    twins = {formal.stem for formal in tellings.report.pages}
    made = SitePage(
        uri=uri,
        title=page.title,
        role="easy-index" if page.stem == "index" else "easy",
        edition="easy",
        slug=slug,
        source=page.path,
        twin=formal_uri(slug, page.stem if page.stem in twins else "index"),
        twin_note="" if page.stem in twins else words.NO_FULL_PAGE,
        markdown=_markdown(page, uri, tellings),
        told=_told(page, tellings),
        others=others_of(same, tellings) if same else (),
        private=private_of(same) if same else 0,
        lang=lang_of(page),
        untold=untold_pages(tellings) if page.stem == "index" else (),
        entries=tuple(_entry(block, page, uri) for block in page.blocks),
    )
    return cared_for(made, _texts(page), care)


def easy_topics(page: Page, slug: str, care: CareSettings) -> tuple[Topic, ...]:
    """Give the topics that a reader of an easy page is told before."""
    return page_topics(_texts(page), easy_uri(slug, page.stem), care)


def _texts(page: Page) -> Iterator[str]:
    return (line.text for block in page.blocks for line in spoken_lines(block))


def _markdown(page: Page, uri: str, tellings: Tellings) -> str:
    """The page's own Markdown, free text between blocks included."""
    whole = replace_blocks(page, [replace(block, body=_body(block, uri, tellings)) for block in page.blocks])
    if page.blocks:
        number = tellings.waiting.get(page.stem, 0)
        rest = f"\n\n{words.waiting(number)}\n" if number else ""
        return whole.source.rstrip() + rest + (words_of_page(page, uri) or "\n")
    return f"{whole.source}\n\n{words.NOT_READY}\n"


def words_of_block(block: Block, tellings: Tellings) -> str:
    """Give the words of a block, one sentence a line, and what readers of a preview are told about them."""
    label = [words.BY_A_MACHINE] if _is_by_a_machine(block, tellings) else []
    label += [words.STALE] if tellings.is_stale(block) else []
    return "\n\n".join([with_lines(block).strip(), *label])


def _body(block: Block, uri: str, tellings: Tellings) -> str:
    slug = tellings.report.slug
    links = [
        f"[{words.plain_title(passage.heading[-1] if passage.heading else page.title)}, part {number}]"
        f"({link(uri, formal_uri(slug, page.stem))}#{passage.id})"
        for page, passage, number in tellings.passages_of(block)
    ]
    sources = ["\n".join([SOURCES, *links])] if links else []
    return "\n\n".join([words_of_block(block, tellings), *sources])


def _is_by_a_machine(block: Block, tellings: Tellings) -> bool:
    """Whether a language model wrote the words as they stand, and no officer has approved them."""
    record = block.record
    unchanged = record.origin == "model" and record.text == words_fingerprint(block)
    return unchanged and not publishable(block, tellings.report)


def _told(page: Page, tellings: Tellings) -> tuple[int, int, int] | None:
    """How many passages of the same page of the full report are told, of how many, and how many in part."""
    twin = next((formal for formal in tellings.report.pages if formal.stem == page.stem), None)
    told = [one.id for one in twin.passages if one.id in tellings.by_passage] if twin else []
    return (
        (len(told), len(twin.passages), len(tellings.in_part & set(told))) if twin and twin.passages else None
    )


def _entry(block: Block, page: Page, uri: str) -> SearchEntry:
    return SearchEntry(
        title=block.heading or page.title, url=f"{url_of(uri)}#{block.id}", text=" ".join(block.body.split())
    )
