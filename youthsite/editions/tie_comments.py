"""Comments in which people say what a block tells: `<!-- tells: p-0012 -->`, or some words of the passage."""

import re
from dataclasses import dataclass, replace

from ..language.fingerprints import normalise
from ..model import Block, Passage, Report

_COMMENT = re.compile(
    r"^[ \t]*<!--[ \t]*tells[ \t]*:?[ \t]*(?P<what>[^\n]*?)[ \t]*-->[ \t]*(?:\n|$)", re.MULTILINE
)
_ID = re.compile(r"#?(p-?\d+)", re.IGNORECASE)
_QUOTES = " \"'“”‘’"


@dataclass(frozen=True, slots=True)
class TieComment:
    """What a comment says: the passages that it can mean. One is a tie; none or several need a person."""

    said: str
    passages: tuple[Passage, ...]


def tie_comments(block: Block, report: Report) -> tuple[TieComment, ...]:
    """Read every such comment of a block: passage ids, or words that stand in the passage."""
    found = []
    for match in _COMMENT.finditer(block.body):
        ids = [part.lower() for part in _ID.findall(match["what"])]
        if ids and not _ID.sub("", match["what"]).strip(" ,;"):
            found += [TieComment(id, _with_id(id, report)) for id in ids]
        else:
            found.append(TieComment(match["what"].strip(_QUOTES), _with_words(match["what"], report)))
    return tuple(found)


def without_comments(block: Block) -> Block:
    """Give the block without these comments."""
    return replace(block, body=_COMMENT.sub("", block.body).strip("\n"))


def _with_id(id: str, report: Report) -> tuple[Passage, ...]:
    return tuple(passage for passage in report.passages if passage.id == id)


def _with_words(words: str, report: Report) -> tuple[Passage, ...]:
    wanted = normalise(words.strip(_QUOTES)).casefold()
    if not wanted:
        return ()
    return tuple(each for each in report.passages if wanted in normalise(each.text).casefold())
