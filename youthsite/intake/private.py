"""Stories of one young person that tell of health or family: held back until an officer decides."""

import re
from collections.abc import Iterable
from dataclasses import replace

from .draft import Draft
from .log import Log
from .tree import Block, Heading, Items, Paragraph, Quote, Table, inlines, plain

_STORY = re.compile(
    r"\bcase stud(?:y|ies)\b|\b\w+['’]s story\b|\ba young person['’]s (?:story|journey)\b", re.IGNORECASE
)
_ONE = re.compile(
    r"\b(?:the|a|this) (?:\w+ )?(?:young person|child|girl|boy|baby|pupil)\b|\b(?:she|he|her|his)\b",
    re.IGNORECASE,
)
# Special categories of personal data (UK GDPR, article 9) and family circumstances, as reports word them.
_TOPICS = re.compile(
    r"\b(?:mental health|psycho\w*|medicat\w*|diagnos\w*|suicid\w*|self.harm\w*|abus\w*|violen\w*|addict\w*|"
    r"drugs?|"
    r"alcohol\w*|secure (?:care|placement|unit)|prison\w*|custody|bereave\w*|pregnan\w*|neglect\w*|trauma\w*|"
    r"disab\w*|illness\w*|overwhelmed|foster\w*|social worker\w*|hospital\w*|offend\w*|sexual\w*)\b",
    re.IGNORECASE,
)
_MIN_ONE = 3
_MIN_TOPICS = 2


def hold_stories(draft: Draft, log: Log) -> Draft:
    """Hold what stands below a "case study" heading when it is about one person and private things.

    One person: three or more words for her or him. Private: two or more different topics. Only the words
    are held; the heading stays.
    """
    blocks = list(draft.blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, Heading) and _STORY.search(plain(block.text)):
            end = _end(blocks, place)
            if _is_private(blocks[place + 1 : end]):
                blocks[place + 1 : end] = [_held(other) for other in blocks[place + 1 : end]]
                log.flag(
                    block.line,
                    "private-story",
                    "This tells private things about one young person, so it is held back from the site. "
                    "Ask the person, then decide.",
                )
    return replace(draft, blocks=tuple(blocks))


def _end(blocks: list[Block], place: int) -> int:
    later = range(place + 1, len(blocks))
    return next((other for other in later if isinstance(blocks[other], Heading)), len(blocks))


def _is_private(blocks: Iterable[Block]) -> bool:
    text = " ".join(plain(inline) for block in blocks for _, inline in inlines(block))
    topics = {found[0].lower()[:5] for found in _TOPICS.finditer(text)}
    return len(_ONE.findall(text)) >= _MIN_ONE and len(topics) >= _MIN_TOPICS


def _held(block: Block) -> Block:
    return replace(block, held=True) if isinstance(block, Paragraph | Items | Quote | Table) else block
