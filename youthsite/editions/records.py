"""Reading a record file: the states, ties and edits that stand beside a page."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from ..errors import YouthsiteError
from ..model import (
    BLOCK_KINDS,
    ORIGINS,
    STATES,
    Acceptance,
    BlockKind,
    BlockRecord,
    Decision,
    Dismissal,
    Edit,
    Omission,
    Origin,
    State,
    Tie,
    Wording,
)
from .record_fields import entries, items, mapping, one_of, only, words
from .states import wording_fingerprint
from .yaml_tree import Mapping, parse_yaml

FORMAT = "1"
PAGE_KEYS = ("format", "title", "blocks", "left_out", "to_do")
BLOCK_KEYS = (
    "state", "origin", "text", "alt", "drawing", "ties", "edits", "accepted", "dismissed", "decisions",
    "approved",
)  # fmt: skip
TIE_KEYS = ("passage", "fingerprint", "text")
EDIT_KEYS = ("rule", "before", "after")
ACCEPTANCE_KEYS = ("rule", "text", "beside", "reason", "by", "date")
DECISION_KEYS = ("state", "by", "date", "note")
DISMISSAL_KEYS = ("passage", "fingerprint", "by", "date", "reason")
WORDING_KEYS = ("kind", "text", "heading", "body", "wellbeing", "rights", "picture", "alt", "drawing", "ties")
OMISSION_KEYS = ("fingerprint", "reason")


@dataclass(frozen=True, slots=True)
class Records:
    """What a record file says; `source` is its whole text, empty when there is no file."""

    blocks: dict[str, BlockRecord] = field(default_factory=dict)
    left_out: tuple[Omission, ...] = ()
    to_do: tuple[Omission, ...] = ()
    source: str = ""
    title: str = ""


def parse_records(source: str, file: Path) -> Records:
    """Read the text of a record file.

    Values are words whatever they look like, so `reason: no` stays "no". Raises YouthsiteError for broken
    YAML, an unknown or doubled key, a state or origin that does not exist, and another format than 1.
    """
    tree = mapping(parse_yaml(source, file), file)
    _check_format(tree, file)
    only(tree, PAGE_KEYS, file)
    return Records(
        blocks={key: _block(node, file) for key, (node, _) in entries(tree, "blocks", file).items()},
        left_out=_omissions(tree, "left_out", file),
        to_do=_omissions(tree, "to_do", file),
        source=source,
        title=words(tree, "title", file),
    )


def _check_format(tree: Mapping, file: Path) -> None:
    found = words(tree, "format", file)
    if found == FORMAT:
        return
    line = tree.entries["format"][1] if "format" in tree.entries else 1
    if not found:
        fix = "Write `format: 1` as its first line."
        raise YouthsiteError("This record does not say its format.", fix=fix, file=file, line=line)
    raise YouthsiteError(
        f"This record has format {found}; this youthsite knows format {FORMAT}.",
        fix="Update youthsite, so that nothing of the record is lost.",
        file=file,
        line=line,
    )


def _block(node: object, file: Path) -> BlockRecord:
    tree = mapping(node, file)
    only(tree, BLOCK_KEYS, file)
    return BlockRecord(
        state=cast(State, one_of(tree, "state", STATES, "draft", file)),
        origin=cast(Origin, one_of(tree, "origin", ORIGINS, "person", file)),
        text=words(tree, "text", file),
        alt=words(tree, "alt", file),
        drawing=words(tree, "drawing", file),
        ties=tuple(_tie(each, file) for each in items(tree, "ties", file)),
        edits=tuple(_edit(each, file) for each in items(tree, "edits", file)),
        accepted=tuple(_acceptance(each, file) for each in items(tree, "accepted", file)),
        dismissed=tuple(_dismissal(each, file) for each in items(tree, "dismissed", file)),
        decisions=tuple(_decision(each, file) for each in items(tree, "decisions", file)),
        approved=_wording(tree.entries["approved"][0], file) if "approved" in tree.entries else None,
    )


def _tie(node: object, file: Path) -> Tie:
    tree = mapping(node, file)
    only(tree, TIE_KEYS, file)
    passage, print_, text = (words(tree, key, file) for key in TIE_KEYS)
    if not passage:
        fix = "Give it as `passage: ID`, or take the tie away."
        raise YouthsiteError("This tie names no passage.", fix=fix, file=file, line=tree.line)
    return Tie(passage, print_, text)


def _edit(node: object, file: Path) -> Edit:
    tree = mapping(node, file)
    only(tree, EDIT_KEYS, file)
    return Edit(*(words(tree, key, file) for key in EDIT_KEYS))


def _acceptance(node: object, file: Path) -> Acceptance:
    tree = mapping(node, file)
    only(tree, ACCEPTANCE_KEYS, file)
    kept = {key: words(tree, key, file) for key in ACCEPTANCE_KEYS}
    if not kept["reason"].strip():
        fix = "Give one as `reason: words`, or take the entry away."
        raise YouthsiteError("This was accepted without a reason.", fix=fix, file=file, line=tree.line)
    return Acceptance(**kept)


def _dismissal(node: object, file: Path) -> Dismissal:
    tree = mapping(node, file)
    only(tree, DISMISSAL_KEYS, file)
    return Dismissal(*(words(tree, key, file) for key in DISMISSAL_KEYS))


def _decision(node: object, file: Path) -> Decision:
    tree = mapping(node, file)
    only(tree, DECISION_KEYS, file)
    state = cast(State, one_of(tree, "state", STATES, "draft", file))
    return Decision(state, *(words(tree, key, file) for key in DECISION_KEYS[1:]))


def _wording(node: object, file: Path) -> Wording:
    tree = mapping(node, file)
    only(tree, WORDING_KEYS, file)
    wording = Wording(
        kind=cast(BlockKind, one_of(tree, "kind", BLOCK_KINDS, "about", file)),
        heading=words(tree, "heading", file),
        body=words(tree, "body", file),
        wellbeing=tuple(words(tree, "wellbeing", file).split()),
        rights=tuple(words(tree, "rights", file).split()),
        picture=words(tree, "picture", file),
        alt=words(tree, "alt", file),
        drawing=words(tree, "drawing", file),
        ties=tuple(_tie(each, file) for each in items(tree, "ties", file)),
    )
    print_, is_empty = words(tree, "text", file), not (wording.heading or wording.body)
    if (print_ or is_empty) and print_ != wording_fingerprint(wording):
        fix = "Bring back the file as it was; or take this whole part out, and approve the block again."
        problem = "This is not the wording that was approved: somebody changed it in this file."
        raise YouthsiteError(problem, fix=fix, file=file, line=tree.line)
    return wording


def _omissions(tree: Mapping, key: str, file: Path) -> tuple[Omission, ...]:
    found = []
    for passage, (node, _) in sorted(entries(tree, key, file).items()):
        omission = mapping(node, file)
        only(omission, OMISSION_KEYS, file)
        found.append(Omission(passage, *(words(omission, each, file) for each in OMISSION_KEYS)))
    return tuple(found)
