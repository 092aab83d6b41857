"""A page's Markdown with something put round each passage, and with held passages taken out."""

from collections.abc import Callable

from ..model import FormalPage, Passage


def insert_marks(
    page: FormalPage,
    before: Callable[[Passage], str],
    after: Callable[[Passage], str],
    held_text: str,
) -> str:
    """Put `before(p)` at each passage's start and `after(p)` at its end.

    A held passage's words are replaced by `held_text`, marks and links and all; nothing of it is left.
    With empty marks and nothing held, the Markdown comes back as it was.
    """
    parts: list[str] = []
    done = 0
    for passage in sorted(page.passages, key=lambda passage: passage.start):
        words = held_text if passage.held else page.markdown[passage.start : passage.end]
        parts += [page.markdown[done : passage.start], before(passage), words, after(passage)]
        done = passage.end
    return "".join([*parts, page.markdown[done:]])
