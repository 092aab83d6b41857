"""Which record belongs to which block, also after a person moved, renamed or copied blocks by hand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ..model import Block, BlockRecord
from .ids import TakenIds, free_id, heading_id
from .states import words_fingerprint


def name_blocks(blocks: Sequence[Block], records: Mapping[str, BlockRecord]) -> list[Block]:
    """Give every block an id of its own; the first of two with one id keeps it.

    A block without an id takes that of the record made for the very same words, else one from its heading,
    else its kind and a number. The same page and record always give the same ids.
    """
    taken = TakenIds()
    kept = [_take(block.id, taken) for block in blocks]
    lost = {id: record for id, record in records.items() if id not in kept}
    lost_words = _by_words(lost)
    named = []
    for block, id in zip(blocks, kept, strict=True):
        name = id or _new_id(block, taken, lost, lost_words)
        taken.add(name)
        named.append(block if name == block.id else replace(block, id=name))
    return named


def place_records(
    blocks: Sequence[Block], records: Mapping[str, BlockRecord]
) -> tuple[tuple[Block, ...], tuple[tuple[str, BlockRecord], ...]]:
    """Give each named block its record; the records that no block has come back apart, sorted by id.

    A record whose block is gone goes to the one block without a record that has the very words it was made
    for: that is a block whose id was changed by hand.
    """
    placed = {block.id: records[block.id] for block in blocks if block.id in records}
    lost = {id: record for id, record in records.items() if id not in placed}
    adopted = adopt((block for block in blocks if block.id not in placed), lost)
    placed |= {block_id: lost.pop(lost_id) for block_id, lost_id in adopted.items()}
    with_records = tuple(
        replace(block, record=placed[block.id]) if block.id in placed else block for block in blocks
    )
    return with_records, tuple(sorted(lost.items()))


def adopt(blocks: Iterable[Block], lost: Mapping[str, BlockRecord]) -> dict[str, str]:
    """Say which block (by id) has exactly the words of which lost record (by id); never one of several."""
    lost_words = _by_words(lost)
    if not lost_words:
        return {}
    claims: dict[str, list[str]] = {}
    for block in blocks:
        if (id := lost_words.get(words_fingerprint(block))) is not None:
            claims.setdefault(id, []).append(block.id)
    return {claimed[0]: id for id, claimed in claims.items() if len(claimed) == 1}


def _take(id: str, taken: TakenIds) -> str:
    if not id or id in taken:
        return ""
    taken.add(id)
    return id


def _new_id(
    block: Block, taken: TakenIds, lost: Mapping[str, BlockRecord], lost_words: Mapping[str, str]
) -> str:
    known = lost_words.get(words_fingerprint(block)) if lost_words else None
    if known is not None and known not in taken:
        return known
    base = heading_id(block.heading)
    if base and base not in taken:
        return base
    return free_id(block.heading, block.kind, TakenIds([*taken, *lost]))


def _by_words(records: Mapping[str, BlockRecord]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for id, record in records.items():
        if record.text:
            found.setdefault(record.text, []).append(id)
    return {text: ids[0] for text, ids in found.items() if len(ids) == 1}
