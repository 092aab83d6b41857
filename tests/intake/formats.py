"""One report in every format: the blocks of its pages, written as other programs would hold them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import markdown

from tests.intake.word_files import TreeWriter, para, run
from youthsite.intake.log import Log
from youthsite.intake.source import read_source
from youthsite.intake.text_reader import read_text_report
from youthsite.intake.tree import Block, Heading, plain

STYLE = """
body { font: 11pt/1.4 serif; }
table { border-collapse: collapse; width: 100%; }
td, th { border: 1px solid; padding: 3px; vertical-align: top; }
"""


def pages_of(folder: Path) -> list[Path]:
    """The formal pages of a report, the index first."""
    return [folder / "index.md", *sorted(path for path in folder.glob("*.md") if path.stem != "index")]


def blocks_of(folder: Path) -> list[Block]:
    """The blocks of all pages; the index's title is a title, and stands above all headings."""
    blocks: list[Block] = []
    for page in pages_of(folder):
        for block in read_text_report(read_source(page), Log()).blocks:
            if isinstance(block, Heading) and page.stem == "index":
                block = replace(block, mark=block.mark - 1)
            blocks.append(block)
    return blocks


def html_of(folder: Path) -> str:
    """The body of one web page with all pages, each section one level below the title."""
    texts = [page.read_text(encoding="utf-8") for page in pages_of(folder)]
    deeper = [re.sub(r"^#", "##", text, flags=re.MULTILINE) for text in texts[1:]]
    html = [markdown.markdown(text, extensions=["tables", "sane_lists"]) for text in [texts[0], *deeper]]
    return "".join(html).replace("<table>", '<table border="1">')  # LibreOffice draws no lines by style


def as_web_page(folder: Path, path: Path, style: str = "") -> Path:
    head = (
        f"<meta charset=utf-8><title>Report</title><style>{style}</style>"
        if style
        else "<meta charset=utf-8>"
    )
    path.write_text(
        f"<!doctype html><html lang=en-GB><head>{head}</head><body>{html_of(folder)}</body></html>",
        encoding="utf-8",
    )
    return path


def as_word(folder: Path, path: Path) -> Path:
    return TreeWriter().save(path, blocks_of(folder))


class _BoldWriter(TreeWriter):
    """Writes headings as many people do in Word: bold lines, the higher the larger, and no style."""

    def block(self, block: Block, depth: int = 0) -> str:
        if not isinstance(block, Heading):
            return super().block(block, depth)
        return para(more=run(plain(block.text), f"<w:b/><w:sz w:val='{44 - 4 * block.mark}'/>"))


def as_bad_word(folder: Path, path: Path) -> Path:
    return _BoldWriter().save(path, blocks_of(folder))


def headings(blocks: Iterable[Block]) -> list[tuple[int, str]]:
    return [(block.mark, plain(block.text)) for block in blocks if isinstance(block, Heading)]
