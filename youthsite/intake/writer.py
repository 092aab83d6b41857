"""From blocks to Markdown, so that every word survives both Python-Markdown and CommonMark."""

import re
from collections.abc import Iterable, Iterator

from .marks import address
from .tables import write_table
from .tree import Block, Figure, Heading, Inline, Item, Items, Paragraph, Quote, Run, Table, tidy

_ALWAYS = re.compile(r"([`*\[\]{}])")
_UNDER = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_NUMBERED = re.compile(r"(\d{1,9})[.)](?=\s|$)")
_LEADER = re.compile(r"[-+](?=\s|$)|-{3}|[#>]|!{3}")
_FENCE = re.compile(r"~{3}|:{3}")
_EDGE = re.compile(r"^\w|\w$")


def escape(text: str) -> str:
    """Escape what Markdown or HTML would read as a mark; a backslash of the text itself is an entity."""
    text = _ENTITY.sub("&amp;", text).replace("\\", "&#92;").replace("<", "&lt;")
    return _UNDER.sub(r"\_", _ALWAYS.sub(r"\\\1", text))


def write_inline(inline: Inline) -> str:
    """Write words on one line that begins with them."""
    return _escape_start(write_words(inline))


def write_title(inline: Inline) -> str:
    """Write the words of a heading, which has no bold or italic of its own."""
    text = write_words(tidy([Run(run.text, link=run.link) for run in inline]))
    return re.sub(r"(#+)$", r"\\\1", text)


def write_words(inline: Inline) -> str:
    """Write words that do not begin their line."""
    text = ""
    for run, before, after in _neighbours(inline):
        part = _run(run, before, after)
        if text.endswith("!") and part.startswith("["):
            text = f"{text[:-1]}\\!"  # else the link would be a picture
        text += part
    return text


def _escape_start(text: str) -> str:
    """Escape what would make the line a list, a heading, a quote, a fence or a box."""
    if found := _NUMBERED.match(text):
        return f"{found[1]}\\{text[found.end(1) :]}"
    if _FENCE.match(text):
        return f"&#{ord(text[0])};{text[1:]}"
    return f"\\{text}" if _LEADER.match(text) else text


def _neighbours(inline: Inline) -> Iterator[tuple[Run, str, str]]:
    for place, run in enumerate(inline):
        before = inline[place - 1].text[-1:] if place else ""
        after = inline[place + 1].text[:1] if place + 1 < len(inline) else ""
        yield run, before, after


def _run(run: Run, before: str, after: str) -> str:
    text = run.text.strip()
    if not text:
        return run.text
    left = run.text[: len(run.text) - len(run.text.lstrip())]
    right = run.text[len(run.text.rstrip()) :]
    body = f"[{escape(text)}]({address(run.link)})" if run.link else escape(text)
    tight = (not left and _EDGE.match(before)) or (not right and _EDGE.match(after))
    return f"{left}{_style(body, run, tight=bool(tight))}{right}"


def _style(body: str, run: Run, *, tight: bool) -> str:
    """Put the marks of a style; where they touch a word, tags, which cannot be misread there."""
    if run.italic:
        body = f"<em>{body}</em>" if tight else f"*{body}*"
    if run.bold:
        body = f"<strong>{body}</strong>" if tight else f"**{body}**"
    return body


def write_blocks(blocks: Iterable[Block], *, top: int = 1) -> str:
    """Write blocks with a blank line between them; `top` is the outline level that becomes `#`."""
    return "\n\n".join(part for block in blocks if (part := _block(block, top)))


def _block(block: Block, top: int) -> str:
    if isinstance(block, Heading):
        return f"{'#' * min(6, max(1, block.level - top + 1))} {write_title(block.text)}"
    if isinstance(block, Paragraph):
        return write_inline(block.text)
    if isinstance(block, Items):
        return "\n".join(_items(block))
    if isinstance(block, Quote):
        return "\n>\n".join("> " + _block(child, top).replace("\n", "\n> ") for child in block.blocks)
    if isinstance(block, Table):
        return write_table(block, write_words)
    return _figure(block) if isinstance(block, Figure) else ""


def _figure(block: Figure) -> str:
    image = f"![{escape(block.alt)}]({block.name})"
    return f"{image}\n\n{write_inline((Run(block.long),))}" if block.long else image


def _items(block: Items) -> Iterator[str]:
    """Write a list; where the numbers do not run on, numbered paragraphs, since Markdown would count anew."""
    runs_on = all(
        item.number in (None, (block.items[0].number or 0) + place) for place, item in enumerate(block.items)
    )
    if not runs_on:
        yield "\n\n".join(_numbered_paragraph(item) for item in block.items)
        return
    for place, item in enumerate(block.items):
        if place and (_loose(item.blocks) or _loose(block.items[place - 1].blocks)):
            yield ""
        yield f"{'-' if item.number is None else f'{item.number}.'} {write_inline(item.text)}"
        for child in item.blocks:
            if not isinstance(child, Items):
                yield ""
            yield _indented(_block(child, 1))


def _numbered_paragraph(item: Item) -> str:
    return "\n\n".join(
        [f"{item.number}\\. {write_inline(item.text)}", *(_block(child, 1) for child in item.blocks)]
    )


def _loose(blocks: tuple[Block, ...]) -> bool:
    return any(not isinstance(block, Items) for block in blocks)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))


def write_page(title: Inline, blocks: Iterable[Block], *, top: int) -> tuple[str, list[tuple[int, int]]]:
    """Write one page: its title, then its blocks; and give the first and last line of each held block."""
    parts = [f"# {write_title(title)}"]
    held: list[tuple[int, int]] = []
    line = 1
    for block in blocks:
        part = write_blocks([block], top=top)
        if not part:
            continue
        line += parts[-1].count("\n") + 2
        if getattr(block, "held", False):
            held.append((line, line + part.count("\n")))
        parts.append(part)
    return "\n\n".join(parts) + "\n", held
