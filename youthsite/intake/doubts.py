"""What a person should look at: one small rule a doubt, in one visible table."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from .draft import Draft, ends, folded
from .log import Log
from .tree import Block, Break, Heading, Items, Paragraph, all_bold, inlines, plain
from .typos import likely_typos

Doubt = tuple[int, str]  # line, message
Rule = Callable[[Draft], Iterator[Doubt]]

_FEW = re.compile(
    r"(?<![\w.,£%/-])(?:(?P<one>one|1)|two|three|four|[2-4])(?: (?:further|more|new|looked after|care experienced|"
    r"care-experienced|local|other))* (?P<who>young people|young person|young carers?|children|child|pupils?|families|"
    r"family|parents?|carers?|girls?|boys?|babies|baby)(?! (?:support|carer|care|group|service|friendly|person|people))\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:people|children|families|babies|s)$", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\d/])0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")
_FIGURE = re.compile(
    r"\b(?:the|this) (?:chart|graph|diagram|figure|info ?graphics?|picture|image|map)s? (?:\w+ )?(?:shows?|below|above|gives?)"
    r"|\b(?:shown|described|highlighted|illustrated) (?:in|by|on) the (?:\w+ )?(?:chart|graph|diagram|figure|picture|image|map)"
    r"|\b(?:structure|diagram|chart|graph|map|figure),? (?:as )?(?:shown|highlighted|illustrated) (?:below|above)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)\b (?:[a-z-]+ ){0,2}?"
    r"(themes|aims|priorities|drivers|areas|principles|outcomes|objectives|foundations|commitments|groups)\b",
    re.IGNORECASE,
)
_NUMBERS = "zero one two three four five six seven eight nine ten".split()
_LOST_WORDS = 20


def raise_doubts(draft: Draft, log: Log) -> None:
    """Flag every doubt, by line."""
    found = [(line, kind, message) for kind, rule in RULES.items() for line, message in rule(draft)]
    for line, kind, message in sorted(found):
        log.flag(line, kind, message)


def _texts(draft: Draft) -> Iterator[tuple[int, str]]:
    for block in draft.blocks:
        for line, inline in inlines(block):
            yield line, plain(inline)


def _small_counts(draft: Draft) -> Iterator[Doubt]:
    for line, text in _texts(draft):
        for found in _FEW.finditer(text):
            if bool(found["one"]) != bool(_PLURAL.search(found["who"])):
                yield line, f"“{found[0]}” is a count below five. Could anyone tell who they are?"


def _phones(draft: Draft) -> Iterator[Doubt]:
    for line, text in _texts(draft):
        if found := _PHONE.search(text):
            yield line, f"A phone number: {found[0]}. Is it still right, and may it be on the site?"


def _emails(draft: Draft) -> Iterator[Doubt]:
    for line, text in _texts(draft):
        if found := _EMAIL.search(text):
            yield line, f"An e-mail address: {found[0]}. Is it still right, and may it be on the site?"


def _figures(draft: Draft) -> Iterator[Doubt]:
    for line, text in _texts(draft):
        if found := _FIGURE.search(text):
            yield line, f"“{found[0]}”: the picture is not in the file. Add it, or say in words what it shows."


def _empty_sections(draft: Draft) -> Iterator[Doubt]:
    blocks = [block for block in draft.blocks if not isinstance(block, Break)]
    for block, below in pairwise([*blocks, None]):
        if isinstance(block, Heading) and (below is None or (isinstance(below, Heading) and below.level <= block.level)):
            yield block.line, f"There is nothing below “{plain(block.text)}”. Was there a picture?"


def _lost_text(draft: Draft) -> Iterator[Doubt]:
    for block, below in pairwise(draft.blocks):
        text = plain(block.text) if isinstance(block, Paragraph) else ""
        at_break = isinstance(below, Break) and len(text.split()) >= _LOST_WORDS // 2
        if (at_break or (isinstance(below, Paragraph) and len(text.split()) >= _LOST_WORDS)) and _stops(block, text):
            yield getattr(block, "last", block.line), f"“… {' '.join(text.split()[-4:])}” has no end. Are words missing after it?"


def _stops(block: Block, text: str) -> bool:
    return isinstance(block, Paragraph) and not ends(text) and not all_bold(block.text) and text[:1].isupper()


def _wrong_counts(draft: Draft) -> Iterator[Doubt]:
    for block, below in pairwise(draft.blocks):
        if not (isinstance(block, Paragraph) and isinstance(below, Items)):
            continue
        sentence = re.split(r"(?<=[.!?])\s", plain(block.text))[-1]
        counts = _COUNTED.findall(sentence)
        if len(counts) == 1:
            number = int(counts[0][0]) if counts[0][0].isdigit() else _NUMBERS.index(counts[0][0].lower())
            if number != len(below.items):
                yield block.line, f"This says {counts[0][0]} {counts[0][1]}; the list below it has {len(below.items)}."


def _twice_numbered(draft: Draft) -> Iterator[Doubt]:
    """Find a number given twice where the numbers of one list run on from the list before."""
    last = 0
    for block in draft.blocks:
        if not (isinstance(block, Items) and block.ordered):
            continue
        first = block.items[0].number or 0
        if last > 2 and first == last:
            yield block.line, f"The number {first} was used already. Which of the two is it?"
        last = block.items[-1].number or 0


def _typos(draft: Draft) -> Iterator[Doubt]:
    words = [word for _, text in _texts(draft) for word in re.findall(r"[A-Za-z]+", text)]
    labels = [(block.line, plain(block.text)) for block in draft.blocks if isinstance(block, Heading)]
    for block in draft.blocks:
        if isinstance(block, Items):
            labels += [(item.line, plain(item.text)) for item in block.items if item.text and item.text[0].bold]
    for line, label in labels:
        for word, like in likely_typos(re.findall(r"[A-Za-z]+", label), words):
            yield line, f"“{word}” may be a slip for “{like}”. It was kept as it is."


def _lost_marks(draft: Draft) -> Iterator[Doubt]:
    for block in draft.blocks:
        for line, text in _in_lists(block):
            sentences = len(re.findall(r"[a-z] [A-Z][a-z]+ [a-z]|[a-z] \d+ [a-z]", text))
            if len(text.split()) >= 60 and text.count(".") <= 2 and sentences >= 3:
                yield line, "Several list items seem to have run together here. Put each on its own line."


def _in_lists(block: Block) -> Iterator[tuple[int, str]]:
    for row in getattr(block, "rows", ()):
        for cell in row.cells:
            for child in cell:
                if isinstance(child, Items):
                    yield from ((item.line, plain(item.text)) for item in child.items)


def _repeated(draft: Draft) -> Iterator[Doubt]:
    """Find long paragraphs that stand twice, word for word."""
    seen: dict[str, int] = {}
    for line, text in _texts(draft):
        key = folded(text)
        if len(key.split()) >= 40 and key in seen:
            yield line, f"The same words stand at line {seen[key]}. Is one of them too many?"
        seen.setdefault(key, line)


RULES: dict[str, Rule] = {
    "small-count": _small_counts,
    "phone": _phones,
    "email": _emails,
    "missing-figure": _figures,
    "empty-section": _empty_sections,
    "lost-text": _lost_text,
    "wrong-count": _wrong_counts,
    "number-twice": _twice_numbered,
    "typo": _typos,
    "list-marks-lost": _lost_marks,
    "said-twice": _repeated,
}
