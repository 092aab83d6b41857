"""Hold an entry against its own examples: what the tests ask, and what a writer of entries can ask too."""

from collections.abc import Iterator

from .chart import read
from .compose import compose, grammar
from .entries import Entry, Example
from .nouns import ANY
from .times import seeds
from .tokens import tokens
from .values import Name


def problems(entry: Entry) -> Iterator[str]:
    """Say which examples of an entry come out otherwise than they say; an entry needs one."""
    if not entry.examples:
        yield "it has no example"
    for example in entry.examples:
        lines = said_of(entry, example)
        if lines != example.after:
            wanted = " / ".join(example.after) or "nothing"
            yield f"“{example.before}” becomes “{' / '.join(lines) or 'nothing'}”, not “{wanted}”"


def said_of(entry: Entry, example: Example) -> tuple[str, ...]:
    """Give what an example becomes: a sentence or item, or a name by itself where it has no full stop."""
    if example.before.endswith(".") or example.mode:
        composed = compose(example.before, example.mode or None)
        return composed.lines if composed and not composed.leans else ()
    words = tokens(example.before)
    sort = "thing" if entry.sort == ANY else entry.sort
    found = read(grammar(), seeds(words), len(words), f"<{sort}>")
    if not found or not isinstance(found.value, Name) or found.value.extra.leans:
        return ()
    return (found.value.text,)
