"""The starts for people: each below its passage, labelled, with what its easy words must not lose."""

from collections.abc import Iterator

from .starts import Start

_SHORT = 200


def counted(starts: tuple[Start, ...], slug: str) -> str:
    """Say how many starts there are, and how to see and take them; empty where there are none."""
    some = [start for start in starts if start.lines]
    if not some:
        return ""
    many = (
        f"{len(some)} of those that wait have a start"
        if len(some) > 1
        else "1 of those that wait has a start"
    )
    return f"{many}, not checked: `youthsite check {slug} --all` shows {'them' if len(some) > 1 else 'it'}."


def listed(starts: tuple[Start, ...], slug: str) -> Iterator[tuple[str, str]]:
    """Give each start as rows of what a line is and its words, in reading order."""
    if not starts:
        return
    yield "head", f"  To do ({len(starts)})"
    yield "quiet", "    A start is what the rules could make before they stopped. It is told nowhere yet."
    yield "quiet", f"    Take one as a draft to edit: `youthsite draft {slug} --take PASSAGE`."
    for start in starts:
        yield "file", f"      {start.passage.id}"
        yield "words", f"        “{_short(start.passage.text)}”"
        if start.above:
            yield "quiet", f"        It goes on from “{_short(start.above)}”"
        yield "message", f"        {start.label}"
        for line in start.lines:
            yield "words", f"          {line}" if line.startswith("- ") else f"          | {line}"
        for fact in start.asked:
            yield "quiet", f"          {fact}"


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]} …"
