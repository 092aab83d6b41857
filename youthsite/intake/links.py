"""Links that lead nowhere, or where no link may lead: their words stay, and a person is told."""

import re
from dataclasses import replace

from .doubts.lost_links import points_to_link
from .draft import Draft
from .log import Log
from .tree import Block, Heading, Inline, Item, Items, Paragraph, Quote, Run, Table, inlines, plain, tidy

_SAFE = re.compile(r"(?:https?://[\w\[]|mailto:[^\s@]+@)", re.IGNORECASE)


def mend_links(draft: Draft, log: Log) -> Draft:
    """Keep web and mail links; give `www.` its scheme; make plain words of every other link."""
    return replace(draft, blocks=tuple(_block(block, log) for block in draft.blocks))


def _block(block: Block, log: Log) -> Block:
    if isinstance(block, Heading | Paragraph):
        return replace(block, text=_inline(block.text, block.line, log))
    if isinstance(block, Items):
        return replace(block, items=tuple(_item(item, log) for item in block.items))
    if isinstance(block, Quote):
        return replace(block, blocks=tuple(_block(child, log) for child in block.blocks))
    if isinstance(block, Table):
        rows = (
            replace(row, cells=tuple(tuple(_block(child, log) for child in cell) for cell in row.cells))
            for row in block.rows
        )
        return replace(block, rows=tuple(rows))
    return block


def _item(item: Item, log: Log) -> Item:
    return replace(
        item,
        text=_inline(item.text, item.line, log),
        blocks=tuple(_block(child, log) for child in item.blocks),
    )


def _inline(inline: Inline, line: int, log: Log) -> Inline:
    if not any(run.link for run in inline) and (words := points_to_link(plain(inline))):
        message = f"“{words}” points to a link that is not in the file. Where does it lead?"
        log.flag(line, "lost-link", message)
    return tidy([_run(run, line, log) for run in inline])


def _run(run: Run, line: int, log: Log) -> Run:
    link = f"https://{run.link}" if run.link.startswith("www.") else run.link
    if not link or _SAFE.match(link):
        return replace(run, link=link)
    message = f"The link on “{run.text.strip()}” leads nowhere a reader can follow. It is plain text now."
    log.flag(line, "dead-link", message)
    return replace(run, link="")


def count_links(block: Block) -> int:
    """Count the links of a block."""
    return sum(1 for _, inline in inlines(block) for run in inline if run.link and run.text.strip())
