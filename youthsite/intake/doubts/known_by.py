"""Words by which one person could be known: a name, an age with a place or a school, a date of birth."""

import re
from collections.abc import Iterator

from ..draft import Draft, texts
from ..tree import Break, Heading, Paragraph, all_bold, plain

_NAME = r"[A-Z][^\W\d_A-Z]{2,14}"
_NO_NAME = frozenset(
    re.findall(
        r"\w+",
        "age aged ages boys children child each every from girls grade group level over people primary pupil "
        "pupils section stage table teenagers under until year years young january february march april may "
        "june july august september october november december article part page priority outcome aim annex "
        "appendix chapter figure theme step target line plan report total number only our their and the for "
        "with all day week month council scotland",
    )
)
_NAME_AGE = re.compile(
    rf"\b({_NAME})(?: \(| ?, (?:who (?:is|was) )?|,? aged |, age )(?:aged )?(\d{{1,2}})(?=\)|,|"
    rf"\.(?!\d)|;|$| (?:who|from|said|says|told|years old)\b)"
)
_OLD_NAME = re.compile(rf"\b\d{{1,2}}[ -]year[ -]old ({_NAME})\b")
_STORY = re.compile(rf"\b({_NAME})['’]s (?:story|journey|experience|words)\b")
_CALLED = re.compile(rf"\b(?:called|named|my name is|I am|I['’]m) ({_NAME})\b(?![ -][A-Z])")
_PERSONAL = (
    r"said|says|told|felt|feels|likes|liked|loves|loved|lives|lived|enjoys|enjoyed|wants|wanted|thinks|"
    r"thought|hopes|"
    r"hoped|cried|struggled|lost|left|moved|went|came|became|attends|attended|now"
)
_ACTS = re.compile(rf"(?:\b([\w’'&-]+) )?(?<![\w’'&-])\b({_NAME}) (?:(?:{_PERSONAL})\b)")
_OPENERS = frozenset(
    {"", "then", "and", "but", "now", "later", "today", "when", "while", "so", "after", "before"}
)
_MIN_ACTS = 2

_AGE = re.compile(
    r"\b(?:a|an|one|this|the|our|her|his|another) (?:[\w-]+ ){0,2}?(\d{1,2})[ -]year[ -]old\b(?!s)"
    r"|\b(?:she|he|a (?:\w+ )?(?:girl|boy|pupil|child|young person|teenager|young carer)),?"
    r"(?: (?:who )?(?:is|was|turned))?(?: aged?)? \(?(\d{1,2})\b(?! ?(?:[-–+%/]|and\b|to\b|or\b|"
    r"months?|weeks?|days?|times?|of\b|hours?))",
    re.IGNORECASE,
)
_STAGE = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Tt]his) (?:\w+ )?(?:S[1-6]|P[1-7]|Primary [1-7]) (?:pupil|girl|boy|student)\b"
)
_PLACE = re.compile(
    rf"\b(?:from|in|near|at|of) (?:the )?{_NAME}(?:[ -]{_NAME})*|\b{_NAME} (?:Primary|High|Grammar|"
    rf"Secondary|Nursery|Academy|School)\b"
)
_BORN = re.compile(
    r"\b(?:date of birth|d\.?o\.?b\.?|born)\b:? ?(?:on |in )?(?:the )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?[ /.-](?:[A-Z][a-z]{2,8}|\d{1,2})[ /.-]\d{2,4}|[A-Z][a-z]{2,8} \d{4})",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(
    r"(?:(?:Cllr|Councillor|Dr|Mrs?|Ms|Miss|Prof(?:essor)?)\.? )?(?:[A-Z][\w'’-]+|[A-Z]\.?)(?: "
    r"(?:[A-Z][\w'’-]+|[A-Z]\.?)){1,3}"
)
_POST = re.compile(
    r"\b(?:chief|director|chair|chairperson|convener|convenor|leader|head|manager|officer|councillor|"
    r"minister|"
    r"superintendent|commander|executive|president|secretary)\b",
    re.IGNORECASE,
)
_POST_WORDS = 14


def names(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find a first name with an age, in "somebody's story", or again and again as the one who acts.

    Rules, not a list of names: lists leave out the names of families who came from elsewhere.
    """
    small = _small_words(draft)
    acts: dict[str, int] = {}
    first: dict[str, int] = {}
    for line, text in texts(draft):
        for rule in (_NAME_AGE, _OLD_NAME, _STORY, _CALLED):
            for found in rule.finditer(text):
                if _may_be_name(found[1], small):
                    yield line, f"“{found[0].strip()}” may name a person. May the name be on the site?"
        for found in _ACTS.finditer(text):
            before, name = found[1] or "", found[2]
            if _may_be_name(name, small) and (before[:1].islower() or before.lower() in _OPENERS):
                acts[name] = acts.get(name, 0) + 1
                first.setdefault(name, line)
    for name, count in acts.items():
        if count >= _MIN_ACTS:
            yield first[name], f"“{name}” may be a person's name. May it be on the site?"


def _small_words(draft: Draft) -> set[str]:
    return {word for _, text in texts(draft) for word in re.findall(r"\b[a-z]{3,}\b", text)}


def _may_be_name(word: str, small: set[str]) -> bool:
    return word.lower() not in _NO_NAME and word.lower() not in small


def signatures(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find a bold line that is a name, with a post in one of the two lines below it: somebody signs."""
    blocks = [block for block in draft.blocks if not isinstance(block, Break)]
    for place, block in enumerate(blocks):
        if isinstance(block, Heading | Paragraph) and _is_name(block):
            below = blocks[place + 1 : place + 3]
            if any(isinstance(other, Paragraph) and _is_post(plain(other.text)) for other in below):
                yield block.line, f"“{plain(block.text)}” signs here. Is this still right?"


def _is_name(block: Heading | Paragraph) -> bool:
    bold = isinstance(block, Heading) or all_bold(block.text)
    return bold and bool(_FULL_NAME.fullmatch(plain(block.text)))


def _is_post(text: str) -> bool:
    return len(text.split()) <= _POST_WORDS and bool(_POST.search(text))


def ages(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find the age or school stage of one person, and name a place or a school in the same sentence."""
    for line, text in texts(draft):
        for sentence in re.split(r"(?<=[.!?])\s", text):
            found = _AGE.search(sentence) or _STAGE.search(sentence)
            if found:
                place = _PLACE.search(sentence)
                together = f" together with “{place[0]}”" if place else ""
                yield line, f"“{found[0]}”{together}: could anyone tell who this is?"


def birth_dates(draft: Draft) -> Iterator[tuple[int, str]]:
    """Find dates of birth."""
    for line, text in texts(draft):
        for found in _BORN.finditer(text):
            yield line, f"“{found[0]}” is a date of birth. It must not be on the site."
