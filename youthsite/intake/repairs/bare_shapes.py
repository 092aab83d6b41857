"""What a bare line must look like to be a heading, and what tells it from a signature or a lead-in."""

import re
from collections import Counter
from collections.abc import Sequence

from ..draft import Draft, ends, folded
from ..numbering import heading_number
from ..shapes import CODED
from ..tree import Block, Heading, Items, Paragraph, own_text
from .furniture import is_icons
from .headings import names

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(rf"\b(?:{_MONTHS})\b,? \d{{4}}", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"(?:\b(?:are|can|could|has|have|include|includes|is|must|shall|should|to|were|will|would)|[:,;])$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"@|://|www\.|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|\b0\d{3,4} ?\d{3}")
_LABELLED = re.compile(
    r"[A-Z][a-z]+: "
)  # "Outcome: what it is" says something; "Outcome 1: its name" may head
_QUESTION = re.compile(
    r"(?:who|what|why|how|when|where|which|did|do|does|is|are|can|could|will|would|have|has|should)\b.*\w\?",
    re.IGNORECASE | re.DOTALL,
)
_MAX_WORDS = 14
_QUOTED = re.compile(r"[\"“‘'].*[\"”’'][.,]?", re.DOTALL)
_POST = re.compile(
    r"\b(?:(?:co-?)?chair(?:person)?|conven[eo]r|chief|director|leader|councillor|head of|manager|provost)\b",
    re.IGNORECASE,
)


def is_question(text: str) -> bool:
    """Whether a short line asks something, as a heading may: "What is next?"."""
    return len(text.split()) <= _MAX_WORDS and bool(_QUESTION.fullmatch(text))


def leads_in(text: str) -> bool:
    """Whether a line only leads to what comes next: "The aims are"."""
    return bool(_LEAD_IN.search(text)) and not (heading_number(text) and text[-1].isalpha())


def may_head(blocks: Sequence[Block], place: int) -> bool:
    """Whether a block is a bare line that may be a heading, whatever stands below it."""
    block = blocks[place]
    text = own_text(block)
    if (
        not text
        or len(text.split()) > _MAX_WORDS
        or (ends(text) and not _asks_alone(blocks, place))
        or _LABELLED.match(text)
        or not (text[0].isalnum() or heading_number(text))
        or (text[0].islower() and not heading_number(text))
        or not any(map(str.isalpha, text))
    ):
        return False
    if isinstance(block, Items):
        return block.ordered and len(text.split()) <= _MAX_WORDS // 2 and not _LEAD_IN.search(text)
    if not isinstance(block, Paragraph) or block.last > block.line or any(run.link for run in block.text):
        return False
    return not (_DATE.search(text) or leads_in(text) or _ADDRESS.search(text) or is_icons(folded(text)))


def _asks_alone(blocks: Sequence[Block], place: int) -> bool:
    """Whether a line is a question with no other question beside it."""
    beside = [blocks[other] for other in (place - 1, place + 1) if 0 <= other < len(blocks)]
    return is_question(own_text(blocks[place])) and not any(own_text(one).endswith("?") for one in beside)


def closes_text(draft: Draft, place: int, heads: set[int]) -> bool:
    """Whether a line ends the text above it: a speaker below a quote, or somebody who signs.

    Then a heading stands right below it, and that one opens a section of its own.
    """
    above = draft.blocks[place - 1] if place else None
    if not isinstance(above, Paragraph) or heading_number(own_text(draft.blocks[place])):
        return False
    below = draft.blocks[place + 1]
    if not (place + 1 in heads or isinstance(below, Heading)):
        return False
    said = own_text(above)
    if not (ends(said) or len(said.split()) >= 8 or _POST.search(own_text(draft.blocks[place]))):
        return False
    text = own_text(below)
    number = heading_number(text)
    main = any(entry.level == 1 and names(entry, text) for entry in draft.contents)
    opens = main or (number is not None and len(number.path) == 1)
    return bool(opens or _QUOTED.fullmatch(said) or _POST.search(own_text(draft.blocks[place])))


def alike(blocks: Sequence[Block], heads: set[int], cover: set[int]) -> set[int]:
    """Give the lines that look as two headings do: the same words, the same code, or words in capitals."""
    texts = {place: own_text(blocks[place]) for place in range(len(blocks))}
    known = {place for place in range(len(blocks)) if place in heads or isinstance(blocks[place], Heading)}
    looks = Counter(look for place in known for look in _looks(texts[place]))
    found = {
        place
        for place in range(len(blocks))
        if place not in known | cover
        and any(looks[look] >= 2 for look in _looks(texts[place]))
        and may_head(blocks, place)
    }
    return {place for place in found if not {place - 1, place + 1} & found}


def _looks(text: str) -> set[str]:
    coded = CODED.match(text)
    shouts = text.isupper() and len(text.split()) > 1
    return {
        f"words {folded(text)}",
        *([f"code {coded[1]}{coded[2]}"] if coded else []),
        *(["capitals"] if shouts else []),
    }
