"""changes.json: the same for programs."""

import json
from collections.abc import Sequence
from typing import Any

from ..model import Passage
from .compare import Change, Changes
from .touched import Touched

FORMAT = 1


def changes_json(before: str, source: tuple[str, str], changes: Changes, touched: Sequence[Touched]) -> str:
    """Give changes.json: which report it is compared with, and every change in the order of the new report.

    `source` is the new file's name and SHA-256; `line` counts in the formal page or in the easy page.
    """
    data = {
        "format": FORMAT,
        "compared_with": before,
        "source": source[0],
        "sha256": source[1],
        "same": changes.same,
        "changes": [_change(change) for change in changes.changes],
        "easy_blocks": [_touched(each) for each in touched],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "moved": change.moved,
        "numbers": [list(pair) for pair in change.figures],
        "before": [_passage(passage) for passage in change.before],
        "now": [_passage(passage) for passage in change.now],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    held = {"held": True} if passage.held else {}
    return {"id": passage.id, "page": passage.page, "line": passage.line, "text": passage.text, **held}


def _touched(each: Touched) -> dict[str, Any]:
    return {
        "block": each.block,
        "file": each.file,
        "line": each.line,
        "kind": each.change.kind,
        "before": [passage.id for passage in each.change.before],
        "now": [passage.id for passage in each.change.now],
    }
