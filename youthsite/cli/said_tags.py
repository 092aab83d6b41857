"""What the command line says about wellbeing words and rights."""

from collections.abc import Iterable, Iterator, Sequence

from ..model import Block, Passage
from ..rights import article
from ..tagging import Proposed, TaggedBlock
from ..wellbeing import indicator

_WIDTH = 100


def tags_text(found: Sequence[TaggedBlock]) -> str:
    """List what is proposed for blocks, each with the words that led to it, and how to say yes."""
    some = [each for each in found if each.proposed]
    if not found:
        return "There are no blocks here."
    count = f"{len(some)} of {len(found)} blocks" if len(found) > 1 else "this block"
    if not some:
        return "Nothing to propose: no word here is sure enough, or the blocks have them already."
    lines = [f"Proposed for {count}. Nothing is kept until you say yes.", ""]
    for each in some:
        place = f"{each.page.stem}#{each.block.id}"
        lines += [f"{place}: {_short(each.block.heading or each.block.body)}", *_has(each.block)]
        lines += _guesses(each.proposed)
        lines += [f'    youthsite tags {place} --confirm "{each.proposed.words}"', ""]
    return "\n".join(lines).rstrip()


def passages_text(found: Sequence[tuple[Passage, Proposed]]) -> str:
    """List what passages of the full report may be about."""
    if not found:
        return "Nothing to propose: no word of the report is sure enough."
    lines = [f"{len(found)} passages may be about a wellbeing word or a right.", ""]
    for passage, proposed in found:
        lines += [f"{passage.id} ({passage.page}): {_short(passage.text)}", *_guesses(proposed)]
    return "\n".join(lines)


def kept_text(tagged: TaggedBlock) -> str:
    """Say what a block has now."""
    block = tagged.block
    has = list(_has(block)) or ["  It has none now."]
    lines = [f"{tagged.page.stem}#{block.id}:", *has]
    if block.record.state != "draft":
        lines.append("  If that is new, the block is a draft again until people agree on it.")
    return "\n".join(lines)


def _has(block: Block) -> Iterator[str]:
    names = [indicator(id).name for id in block.wellbeing]
    names += [f"{article(number).label} ({article(number).name})" for number in block.rights]
    if names:
        yield f"  It has: {', '.join(names)}."


def _guesses(proposed: Proposed) -> Iterator[str]:
    for guess in proposed.wellbeing:
        yield f"  {indicator(guess.label).name}, by {_quoted(guess.words)}"
    for guess in proposed.rights:
        found = article(guess.label)
        yield f"  {found.label} ({found.name}), by {_quoted(guess.words)}"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{each}”" for each in words)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else f"{line[:_WIDTH].rsplit(' ', 1)[0]} …"
