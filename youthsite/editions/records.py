"""Reading a record file: the states, ties and edits that stand beside a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from ..errors import YouthsiteError
from ..model import ORIGINS, STATES, Acceptance, BlockRecord, Edit, Omission, Origin, State, Tie
from .wording import right_word
from .yaml_tree import Listing, Mapping, Words, parse_yaml

FORMAT = "1"
PAGE_KEYS = ("format", "blocks", "left_out", "to_do")
BLOCK_KEYS = ("state", "origin", "text", "ties", "edits", "accepted")
TIE_KEYS = ("passage", "fingerprint", "text")
EDIT_KEYS = ("rule", "before", "after")
ACCEPTANCE_KEYS = ("rule", "text", "beside", "reason", "by", "date")
OMISSION_KEYS = ("fingerprint", "reason")


@dataclass(frozen=True, slots=True)
class Records:
    """What a record file says; `source` is its whole text, empty when there is no file."""

    blocks: dict[str, BlockRecord] = field(default_factory=dict)
    left_out: tuple[Omission, ...] = ()
    to_do: tuple[Omission, ...] = ()
    source: str = ""


def parse_records(source: str, file: Path) -> Records:
    """Read the text of a record file.

    Values are words whatever they look like, so `reason: no` stays "no". Raises YouthsiteError for broken
    YAML, an unknown or doubled key, a state or origin that does not exist, and another format than 1.
    """
    tree = _mapping(parse_yaml(source, file), file)
    _check_format(tree, file)
    _only(tree, PAGE_KEYS, file)
    return Records(
        blocks={key: _block(node, file) for key, (node, _) in _entries(tree, "blocks", file).items()},
        left_out=_omissions(tree, "left_out", file),
        to_do=_omissions(tree, "to_do", file),
        source=source,
    )


def _check_format(tree: Mapping, file: Path) -> None:
    found = _words(tree, "format", file)
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
    tree = _mapping(node, file)
    _only(tree, BLOCK_KEYS, file)
    return BlockRecord(
        state=cast(State, _one_of(tree, "state", STATES, "draft", file)),
        origin=cast(Origin, _one_of(tree, "origin", ORIGINS, "person", file)),
        text=_words(tree, "text", file),
        ties=tuple(_tie(each, file) for each in _items(tree, "ties", file)),
        edits=tuple(_edit(each, file) for each in _items(tree, "edits", file)),
        accepted=tuple(_acceptance(each, file) for each in _items(tree, "accepted", file)),
    )


def _tie(node: object, file: Path) -> Tie:
    tree = _mapping(node, file)
    _only(tree, TIE_KEYS, file)
    passage, print_, text = (_words(tree, key, file) for key in TIE_KEYS)
    if not passage:
        fix = "Give it as `passage: ID`, or take the tie away."
        raise YouthsiteError("This tie names no passage.", fix=fix, file=file, line=tree.line)
    return Tie(passage, print_, text)


def _edit(node: object, file: Path) -> Edit:
    tree = _mapping(node, file)
    _only(tree, EDIT_KEYS, file)
    return Edit(*(_words(tree, key, file) for key in EDIT_KEYS))


def _acceptance(node: object, file: Path) -> Acceptance:
    tree = _mapping(node, file)
    _only(tree, ACCEPTANCE_KEYS, file)
    kept = {key: _words(tree, key, file) for key in ACCEPTANCE_KEYS}
    if not kept["reason"].strip():
        fix = "Give one as `reason: words`, or take the entry away."
        raise YouthsiteError("This was accepted without a reason.", fix=fix, file=file, line=tree.line)
    return Acceptance(**kept)


def _omissions(tree: Mapping, key: str, file: Path) -> tuple[Omission, ...]:
    found = []
    for passage, (node, _) in sorted(_entries(tree, key, file).items()):
        omission = _mapping(node, file)
        _only(omission, OMISSION_KEYS, file)
        found.append(Omission(passage, *(_words(omission, each, file) for each in OMISSION_KEYS)))
    return tuple(found)


def _mapping(node: object, file: Path) -> Mapping:
    if isinstance(node, Mapping):
        return node
    if isinstance(node, Words) and not node.text:
        return Mapping({}, node.line)
    line = node.line if isinstance(node, Words | Listing) else 1
    raise YouthsiteError(
        "Lines such as `name: value` were expected here.",
        fix="Bring back the file as it was, or write the lines again.",
        file=file,
        line=line,
    )


def _entries(tree: Mapping, key: str, file: Path) -> dict[str, tuple[object, int]]:
    node, _ = tree.entries.get(key, (Words("", tree.line), tree.line))
    return dict(_mapping(node, file).entries)


def _items(tree: Mapping, key: str, file: Path) -> Sequence[object]:
    node, line = tree.entries.get(key, (Words("", tree.line), tree.line))
    if isinstance(node, Listing):
        return node.items
    if isinstance(node, Words) and not node.text:
        return ()
    fix = "Begin each of its entries with a hyphen and a space."
    raise YouthsiteError(f"`{key}` should be a list.", fix=fix, file=file, line=line)


def _words(tree: Mapping, key: str, file: Path) -> str:
    node, line = tree.entries.get(key, (Words("", tree.line), tree.line))
    if isinstance(node, Words):
        return node.text
    fix = f"Write it on one line, as `{key}: words`."
    raise YouthsiteError(f"`{key}` should be words.", fix=fix, file=file, line=line)


def _one_of(tree: Mapping, key: str, choices: Sequence[str], default: str, file: Path) -> str:
    value = _words(tree, key, file) or default
    if value not in choices:
        line = tree.entries[key][1]
        raise YouthsiteError(
            f"`{key}` cannot be `{value}`.", fix=right_word(value, choices), file=file, line=line
        )
    return value


def _only(tree: Mapping, keys: Sequence[str], file: Path) -> None:
    for key, (_, line) in tree.entries.items():
        if key not in keys:
            raise YouthsiteError(
                f"A record has no `{key}` here.", fix=right_word(key, keys), file=file, line=line
            )
