"""`follow-up.yml` beside the easy pages: which promise led to what, as people said it."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from ..editions.record_fields import entries, mapping, one_of, only, words
from ..editions.yaml_tree import Mapping
from ..errors import YouthsiteError
from ..files import write_text
from .follow_ups import PAIR_STATES, FollowUps, Pair, PairKind, PairState
from .plain_files import plain_text, read_tree, value

FILE = "follow-up.yml"
_SECTIONS: dict[PairKind, str] = {"promise": "promises", "measure": "measures"}
_KEYS = ("state", "said", "now", "by", "date", "reason")
_NEEDED = ("state", "said", "now", "by", "date")


def read_follow_ups(path: Path) -> FollowUps | None:
    """Read the pairs of a report; nothing when there is no file.

    Raises YouthsiteError, with file, line and fix, for anything that is not as it was written.
    """
    source = plain_text(path)
    return None if source is None else parse_follow_ups(source, path)


def parse_follow_ups(source: str, file: Path) -> FollowUps:
    """Read the text of such a file; errors as `read_follow_ups`."""
    tree = read_tree(source, file)
    only(tree, ("format", "follows", *_SECTIONS.values()), file)
    follows = words(tree, "follows", file)
    if not follows:
        fix = "Write `follows: NAME` below `format: 1`, with the short name of last year's report."
        raise YouthsiteError("This does not say which report is followed.", fix=fix, file=file, line=1)
    pairs = [pair for kind, key in _SECTIONS.items() for pair in _pairs(tree, kind, key, file)]
    return FollowUps(follows, tuple(pairs), source)


def render_follow_ups(follow_ups: FollowUps) -> str:
    """Write the pairs: sorted, one key a line, so that git joins what two people decided."""
    lines = ["format: 1", f"follows: {value(follow_ups.follows)}"]
    for kind, key in _SECTIONS.items():
        mine = sorted(
            (pair for pair in follow_ups.pairs if pair.kind == kind), key=lambda pair: (pair.said, pair.now)
        )
        lines += [f"{key}:"] if mine else []
        above = None
        for pair in mine:
            if pair.said != above:
                lines.append(f"  {value(pair.said)}:")
                above = pair.said
            lines += [f"    {value(pair.now)}:", *_pair(pair)]
    return "\n".join(lines) + "\n"


def save_follow_ups(path: Path, follow_ups: FollowUps) -> None:
    """Write the file, unless somebody changed it since it was read; then YouthsiteError is raised."""
    now = plain_text(path)
    if now != follow_ups.source:
        problem = "Somebody changed this file in the meantime, so it was not written."
        raise YouthsiteError(problem, fix="Run the command again.", file=path)
    write_text(path, render_follow_ups(follow_ups), expected=follow_ups.source)


def _pair(pair: Pair) -> Iterator[str]:
    kept = (pair.state, pair.said_words, pair.now_words, pair.by, pair.date, pair.reason)
    for key, text in zip(_KEYS, kept, strict=True):
        if text or key != "reason":
            yield f"      {key}: {text if key == 'state' else value(text)}"


def _pairs(tree: Mapping, kind: PairKind, key: str, file: Path) -> Iterator[Pair]:
    for said, (node, line) in entries(tree, key, file).items():
        _check_place(said, line, file)
        for now, (entry, below) in mapping(node, file).entries.items():
            _check_place(now, below, file)
            yield _read(kind, said, now, entry, below, file)


def _read(kind: PairKind, said: str, now: str, node: object, line: int, file: Path) -> Pair:
    tree = mapping(node, file)
    only(tree, _KEYS, file)
    state = one_of(tree, "state", PAIR_STATES, "", file) if "state" in tree.entries else ""
    kept = {key: words(tree, key, file) for key in _KEYS[1:]}
    missing = next((key for key in _NEEDED if not {**kept, "state": state}[key].strip()), "")
    if missing or (state == "refused" and not kept["reason"].strip()):
        fix = "Bring the line back; or take the whole pair away, and decide again with `youthsite follow-up`."
        raise YouthsiteError(
            f"The pair `{said}` and `{now}` has no `{missing or 'reason'}`.", fix=fix, file=file, line=line
        )
    return Pair(
        kind,
        said,
        now,
        cast(PairState, state),
        kept["said"],
        kept["now"],
        kept["by"],
        kept["date"],
        kept["reason"],
    )


def _check_place(place: str, line: int, file: Path) -> None:
    page, _, block = place.rpartition("#")
    if not page or not block:
        fix = "Write it as `page#block`, or take it away."
        raise YouthsiteError(f"`{place}` names no block.", fix=fix, file=file, line=line)
