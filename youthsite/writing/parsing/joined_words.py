"""Names and terms of several words as one word: the parser is to see what joins them, not their inside."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...language import word_set


@dataclass(frozen=True, slots=True)
class Word:
    """One word for the parser: what stands in the report, and the plain word that stands in for it."""

    text: str
    stand_in: str
    space: bool


_PEOPLE = (
    r"(?:child|children|young|people|person|pupils?|learners?|school|students?|infants?|babies|population|"
    r"leavers?)"
)
# What stands in the report, and one common word of the same kind.
_TERMS = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), stand_in)
    for pattern, stand_in in (
        (r"(?:infants, )?children, young people,? and (?:their )?families", "families"),
        (r"children,? and young people|children, young people", "children"),
        (r"children and (?:their )?families|young people and (?:their )?families", "families"),
        (r"parents and carers|parents/carers|mums and dads", "parents"),
        (rf"(?:care[ -]experienced|looked[ -]after|school[ -]aged?)(?= {_PEOPLE})", "young"),
        (r"(?:mental |physical |emotional )*health and (?:emotional )?well-?being", "health"),
        (r"(?:mental|emotional|physical) (?:health|well-?being)", "health"),
        (r"mental and emotional health|social and emotional well-?being", "health"),
        (r"additional support needs?|additional support for learning", "difficulties"),
        (r"early years(?= (?:staff|work|practitioners?|settings?|centres?|services?))", "nursery"),
        (r"early learning and childcare", "nursery"),
        (r"one[ -]to[ -]one|1[ -]to[ -]1|peer[ -]to[ -]peer", "personal"),
        (r"(?:a|the) (?:wide |broad |full )?(?:range|number|variety|series|suite|host) of", "several"),
        (r"in (?:close )?(?:partnership|collaboration|conjunction) with|together with|along with", "with"),
        (r"as well as", "and"),
        (r"in order to|so as to", "to"),
        (r"alcohol and drugs?|drugs? and alcohol|drug/alcohol|alcohol/drugs?", "alcohol"),
        (r"advice and guidance|help and support|support and advice|information and advice", "advice"),
        (r"knowledge and skills|skills and knowledge|skills and confidence", "knowledge"),
        (r"views and experiences|experiences and views|views and opinions|wishes and feelings", "views"),
    )
)
_CAPITAL = r"[A-Z][\w’'&-]*"
_NAME = re.compile(
    rf"{_CAPITAL}(?:(?: of| for| to| the| and| in| &){{0,2}} {_CAPITAL}|,? (?:\d[\w/-]*)(?= {_CAPITAL}))+"
)
_OPENERS = word_set(
    "in on at by for from with to as of the a an our their its this these those that we they it you "
    "he she there all both each every some many most several during over since through within across "
    "when while whilst although if following after before children young people families parents "
    "staff pupils more other another one two three funded supported led and but however also "
    "additionally furthermore working training"
)


def join_words(sentence: str, tokens: Sequence[tuple[int, int]]) -> list[Word]:
    """Give the words of a sentence for the parser; `tokens` are (start, end) by the parser's own rules."""
    joined = sorted(_spans(sentence))
    words: list[Word] = []
    place = 0
    while place < len(tokens):
        start, end = tokens[place]
        span = next((span for span in joined if span[0] == start), None)
        if span:
            while place + 1 < len(tokens) and tokens[place + 1][0] < span[1]:
                place += 1
            end = max(tokens[place][1], span[1])
        text = sentence[start:end]
        words.append(Word(text, span[2] if span else text, sentence[end : end + 1] == " "))
        place += 1
    return words


def _spans(sentence: str) -> Iterator[tuple[int, int, str]]:
    taken: list[tuple[int, int]] = []
    for pattern, stand_in in _TERMS:
        for match in pattern.finditer(sentence):
            if not _crosses(match.start(), match.end(), taken):
                taken.append(match.span())
                yield *match.span(), stand_in.capitalize() if match[0][0].isupper() else stand_in
    for match in _NAME.finditer(sentence):
        start, end = match.span()
        first = match[0].split()[0]
        if first.lower() in _OPENERS and (start == 0 or sentence[start - 2 : start] in {". ", ": "}):
            start += len(first) + 1
            while sentence[start:end].split()[:1] and sentence[start].islower():
                start += len(sentence[start:].split()[0]) + 1
        if " " in sentence[start:end] and not _crosses(start, end, taken):
            taken.append((start, end))
            yield start, end, sentence[start:end].split()[-1]


def _crosses(start: int, end: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < other_end and other < end for other, other_end in taken)
