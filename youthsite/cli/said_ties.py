"""What the command line says about ties."""

from collections.abc import Sequence

from ..editions import Proposal
from ..tying import Tied

_WIDTH = 200


def tied_text(tied: Tied) -> str:
    """Say what a block tells now."""
    if not tied.passages:
        return f"#{tied.block.id} tells no part of the full report now."
    lines = [f"#{tied.block.id} tells:", *(f"  {each.id}: {_short(each.text)}" for each in tied.passages)]
    return "\n".join(lines)


def proposals_text(tied: Tied, proposals: Sequence[Proposal]) -> str:
    """List what a block tells, and what it may tell too, with the words that led to it."""
    if not proposals:
        return f"{tied_text(tied)}\nNo other part of the full report shares words with it."
    lines = [tied_text(tied), "It may tell these too:"]
    for number, each in enumerate(proposals, start=1):
        lines.append(
            f"  {number}. {each.passage.id} ({', '.join(each.shared[:6])}): {_short(each.passage.text)}"
        )
    first = proposals[0].passage.id
    return "\n".join([*lines, f"Take one: `youthsite tie {tied.page.stem}#{tied.block.id} {first}`."])


def comments_text(tied: Sequence[Tied]) -> str:
    """Say which ties came of comments."""
    return "\n".join(tied_text(each) for each in tied) or "There are no comments like <!-- tells: … --> here."


def _short(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH].rsplit(' ', 1)[0]} …"
