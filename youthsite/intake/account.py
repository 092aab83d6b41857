"""The account of an import: what was counted, and that no word went missing unlisted."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..errors import YouthsiteError
from .links import count_links
from .log import Log
from .order import list_moves
from .questions import Question, ranked
from .source import Source
from .text_reader import Reading
from .tree import Block, Heading, Items, Table, find, plain
from .words import letters, shortened, words

FORMAT = 1
_ABOUT_WORDS = 40


def check_words(source: Source, reading: Reading, pages: Iterable[str], log: Log) -> tuple[int, int]:
    """Give the number of words read and written, after checking the account.

    As multisets: words read and added = words written and dropped; and every letter of the file was read.
    Then in order: words that stand elsewhere than they were read are listed as moved, if no repair listed
    them. Raises YouthsiteError when the account does not hold: that is a mistake of this program, not of the
    file.
    """
    raw, read = letters("\n".join(source.lines)), letters("\n".join(reading.raw))
    in_order = [word for page in pages for word in words(page)]
    written = Counter(in_order)
    expected = Counter(reading.words)
    expected.update(word for entry in log.added for word in entry["words"])
    actual = written + Counter(word for entry in log.dropped for word in entry["words"])
    if raw != read or expected != actual:
        lost, gained = (raw - read) + (expected - actual), actual - expected
        raise YouthsiteError(
            f"The account of words does not add up: missing {_some(lost)}; too many {_some(gained)}. "
            "Nothing was written.",
            fix="This is a fault of youthsite. Please report it, with the file if you may share it.",
            file=source.name,
        )
    list_moves(reading.words, in_order, source, log)
    return len(reading.words), written.total()


def _some(found: Counter[str]) -> str:
    return ", ".join(f"“{word}”" for word in sorted(found)[:5]) or "none"


def account(
    source: Source,
    title: str,
    counted: tuple[int, int],
    blocks: tuple[Block, ...],
    log: Log,
    written: Mapping[str, str],
    held: Sequence[str],
    follows: str = "",
) -> str:
    """Give import.json: sorted by nothing, in the order in which a person would read it.

    `written` are the files of the formal edition with the SHA-256 of each, by which an edit by hand is known;
    `held` the fingerprints of what was held back, by which a release by hand is known.
    """
    data: dict[str, Any] = {
        "format": FORMAT,
        "source": source.name,
        "sha256": source.sha256,
        "line_counts": f"{log.unit}s",
        **({"follows": follows} if follows else {}),
        "title": title,
        "words_in": counted[0],
        "words_out": counted[1],
        "written": dict(written),
        "held": list(held),
        "outline": [_heading(block) for block in blocks if isinstance(block, Heading)],
        "tables": [
            {
                "line": table.line,
                "rows": len(table.rows),
                "columns": max(len(row.cells) for row in table.rows),
            }
            for table in find(blocks, Table)
        ],
        "list_items": sum(len(items.items) for items in find(blocks, Items)),
        "links": sum(count_links(block) for block in blocks),
        "dropped": log.dropped,
        "joined": log.joined,
        "moved": log.moved,
        "added": log.added,
        "questions": [_question(question) for question in ranked(log.questions)],
        **({"pictures": log.pictures} if log.pictures else {}),
        "flags": sorted(log.flags, key=lambda flag: (flag["line"], flag["kind"])),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _heading(block: Heading) -> dict[str, Any]:
    return {"level": block.level, "text": plain(block.text), "line": block.line}


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "kind": question.kind,
        "line": question.line,
        "about": shortened(question.about, _ABOUT_WORDS),
        "text": question.text,
        "choices": dict(question.choices),
        "taken": question.taken,
        "answered": question.answered,
    }
