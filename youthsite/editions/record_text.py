"""Writing a record file: sorted, one key a line, so that git joins what two people changed."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from ..model import Acceptance, BlockRecord, Decision, Dismissal, Edit, Omission, Page, Tie, Wording
from .records import ACCEPTANCE_KEYS, DECISION_KEYS, DISMISSAL_KEYS, EDIT_KEYS, TIE_KEYS
from .states import wording_fingerprint

_PLAIN = re.compile(r"[a-z][a-z0-9-]*(?::[0-9a-f]+)?")
_YAML_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_SENTENCES = frozenset({"text", "before", "after", "reason", "alt", "by", "note", "heading", "body", "date"})
_OPTIONAL = frozenset({"beside", "by", "date", "note"})
_Entry = Tie | Edit | Acceptance | Dismissal | Decision
UNSEEN = re.compile("[^ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def render_records(page: Page) -> str:
    """Write the record of a page.

    The approved title comes first. Blocks are sorted by id and omissions by passage id; a block that has
    nothing to record is not listed.
    Values are double-quoted unless they are one plain word, and each stands on one line however long it is.
    """
    records = {**dict(page.unplaced), **{block.id: block.record for block in page.blocks}}
    return render_record_parts(records, page.left_out, page.to_do, page.approved_title)


def render_record_parts(
    records: Mapping[str, BlockRecord],
    left_out: Iterable[Omission],
    to_do: Iterable[Omission],
    title: str = "",
) -> str:
    """Write a record from its parts; see `render_records`."""
    lines = ["format: 1", *([f"title: {_value(title, quoted=True)}"] if title else [])]
    listed = sorted((id, record) for id, record in records.items() if record != BlockRecord())
    lines += ["blocks:"] if listed else []
    for id, record in listed:
        lines += [f"  {_value(id)}:", *_record(record)]
    lines += [*_omissions("left_out", left_out), *_omissions("to_do", to_do)]
    return "\n".join(lines) + "\n"


def _record(record: BlockRecord) -> Iterator[str]:
    yield f"    state: {record.state}"
    yield f"    origin: {record.origin}"
    if record.text:
        yield f"    text: {_value(record.text)}"
    if record.alt:
        yield f"    alt: {_value(record.alt, quoted=True)}"
    if record.drawing:
        yield f"    drawing: {_value(record.drawing)}"
    yield from _list("ties", record.ties, TIE_KEYS)
    yield from _list("edits", record.edits, EDIT_KEYS)
    yield from _list("accepted", record.accepted, ACCEPTANCE_KEYS)
    yield from _list("dismissed", record.dismissed, DISMISSAL_KEYS)
    yield from _list("decisions", record.decisions, DECISION_KEYS)
    if record.approved is not None:
        yield "    approved:"
        yield from _wording(record.approved)


def _wording(wording: Wording) -> Iterator[str]:
    yield f"      kind: {wording.kind}"
    yield f"      text: {wording_fingerprint(wording)}"
    for key, words in (
        ("heading", wording.heading),
        ("body", wording.body),
        ("wellbeing", " ".join(wording.wellbeing)),
        ("rights", " ".join(wording.rights)),
        ("picture", wording.picture),
        ("alt", wording.alt),
        ("drawing", wording.drawing),
    ):
        if words:
            yield f"      {key}: {_value(words, quoted=key in _SENTENCES)}"
    yield from _list("ties", wording.ties, TIE_KEYS, indent=6)


def _list(name: str, items: Iterable[_Entry], keys: tuple[str, ...], indent: int = 4) -> Iterator[str]:
    """Write a list, one key a line; of a key that may be missing, an empty one is not written."""
    space = " " * indent
    for place, item in enumerate(items):
        if place == 0:
            yield f"{space}{name}:"
        for key in keys:
            words = getattr(item, key)
            if words or key not in _OPTIONAL:
                dash = "-" if key == keys[0] else " "
                yield f"{space}  {dash} {key}: {_value(words, quoted=key in _SENTENCES)}"


def _omissions(name: str, omissions: Iterable[Omission]) -> Iterator[str]:
    for place, omission in enumerate(sorted(omissions, key=lambda each: each.passage)):
        if place == 0:
            yield f"{name}:"
        yield f"  {_value(omission.passage)}:"
        yield f"    fingerprint: {_value(omission.fingerprint)}"
        yield f"    reason: {_value(omission.reason, quoted=True)}"


def yaml_value(words: str) -> str:
    """Write words as a quoted YAML value on one line, whatever stands in them."""
    return _value(words, quoted=True)


def _value(words: str, *, quoted: bool = False) -> str:
    if not quoted and _PLAIN.fullmatch(words) and words not in _YAML_WORDS:
        return words
    return UNSEEN.sub(_escape, json.dumps(words, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
