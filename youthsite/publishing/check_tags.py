"""The check page's part for wellbeing words and rights that may fit; they stand nowhere else on the site."""

from collections.abc import Callable, Sequence
from html import escape

from ..language.evidence import Guess
from ..model import Block
from ..rights import article
from ..tagging import Proposed, proposed_for
from ..wellbeing import indicator
from .check_cards import Card


def tags_html(cards: Sequence[Card], block_way: Callable[[str, Block], str]) -> str:
    """List what may fit the blocks that have less, by page; nothing of blocks that tell what is held."""
    rows = [
        _row(card, card.block, proposed, block_way)
        for card in sorted(cards, key=_place)
        if card.block is not None and not card.silent and (proposed := proposed_for(card.block))
    ]
    if not rows:
        return ""
    listed = "\n".join(rows)
    return (
        f'<section data-tags><h2 id="tags">Wellbeing words and rights that may fit ({len(rows)})</h2>\n'
        "<p>The words after “by” led to each. Nothing of this is on the pages until a person says yes.</p>\n"
        f'<details class="why"><summary>Show them</summary><ol>\n{listed}\n</ol></details></section>'
    )


def _place(card: Card) -> tuple[bool, str, int]:
    return card.page != "index", card.page, card.block.line if card.block else 0


def _row(card: Card, block: Block, proposed: Proposed, block_way: Callable[[str, Block], str]) -> str:
    name = escape(" ".join((block.heading or block.id).split()))
    told = [f"{indicator(guess.label).name} {_by(guess)}" for guess in proposed.wellbeing]
    told += [
        f"{article(guess.label).label}, {article(guess.label).name} {_by(guess)}" for guess in proposed.rights
    ]
    command = f'youthsite tags {card.page}#{block.id} --confirm "{proposed.words}"'
    return (
        f'<li><a href="{block_way(card.page, block)}">{name}</a>: {"; ".join(told)}.'
        f'<br><span class="quiet">To say yes: <code>{escape(command)}</code></span></li>'
    )


def _by(guess: Guess) -> str:
    return f"(by {escape(', '.join(f'“{words}”' for words in guess.words))})"
