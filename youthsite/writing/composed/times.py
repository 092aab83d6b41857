"""Dates, and the words around them that say when."""

from collections.abc import Iterator

from ...language.number_words import SCALES, VALUES, cardinal, read_number
from .chart import Build, Piece, Rule
from .tokens import ARTICLES, Token
from .values import Name

_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
_SEASONS = frozenset(["spring", "summer", "autumn", "winter"])
_NUMBER_WORDS = frozenset((*VALUES, *SCALES, "and"))
_DOZEN = 12
_LONGEST = 9  # Words of a number that is written out.
_IN = {
    "in": "in", "during": "in", "throughout": "in", "over": "in", "within": "in", "by": "by",
    "since": "since", "until": "until", "on": "on", "for": "for",
}  # fmt: skip


def seeds(words: list[Token]) -> Iterator[Piece]:
    """Give the words themselves, and every number, share, sum, date and name among them."""
    for place, token in enumerate(words):
        yield Piece(token.word, place, place + 1, None, 0)
    for place in range(len(words)):
        for sort, text, end, many in _read_at(words, place):
            yield Piece(f"<{sort}>", place, end, Name(text, many, known=True, sort=sort), 1)
    yield from _names(words)


def _read_at(words: list[Token], place: int) -> Iterator[tuple[str, str, int, bool]]:
    token = words[place]
    word, text = token.word, token.text
    following = words[place + 1].word if place + 1 < len(words) else ""
    if word.startswith("£"):
        yield "money", text, place + 1, False
    elif word.endswith("%") or (following == "%" and word.isdecimal()):
        number = word.rstrip("% ")
        if number.isdecimal():
            yield "percent", f"{number} out of 100", place + (2 if following == "%" else 1), True
    elif "-" in word or "–" in text or "/" in word:
        yield from _spans(text, word, place)
    elif following in {"million", "billion"} and word.replace(".", "", 1).isdecimal():
        yield "number", f"{word} {following}", place + 2, True
    elif word.replace(",", "").isdecimal():
        yield from _digits(words, place)
    elif VALUES.get(word) or (word == "a" and (following in SCALES or following == "dozen")):
        yield from _spelt(words, place)
    yield from _months(words, place)


def _spans(text: str, word: str, place: int) -> Iterator[tuple[str, str, int, bool]]:
    first = word.replace("–", "-").replace("/", "-").partition("-")[0]
    if len(first) == 4 and first[:2] in {"19", "20"}:
        yield "date", text, place + 1, False
    elif first.isdecimal():
        yield "range", word.replace("–", "-").replace("-", " to "), place + 1, True


def _digits(words: list[Token], place: int) -> Iterator[tuple[str, str, int, bool]]:
    word = words[place].word
    following = words[place + 1].word if place + 1 < len(words) else ""
    if following in {"percent"} or [each.word for each in words[place + 1 : place + 3]] == ["per", "cent"]:
        yield "percent", f"{word} out of 100", place + (2 if following == "percent" else 3), True
        return
    if len(word) == 4 and word[:2] in {"19", "20"}:
        yield "date", word, place + 1, False
        return
    if following == "dozen" or (following in SCALES and following != "hundred"):
        size = _DOZEN if following == "dozen" else SCALES[following]
        yield "number", _figure(int(word.replace(",", "")) * size), place + 2, True
        return
    yield "number", word, place + 1, word != "1"


def _spelt(words: list[Token], place: int) -> Iterator[tuple[str, str, int, bool]]:
    """Give the longest number in words that begins here: "two hundred and five", "two dozen"."""
    read = ["one" if words[place].word == "a" else words[place].word]
    read += [token.word for token in words[place + 1 : place + _LONGEST]]
    end = next((at for at, word in enumerate(read) if word not in _NUMBER_WORDS), len(read))
    while end and not _is_number(read[:end]):
        end -= 1
    value = int(read_number(" ".join(read[:end])))
    if read[end : end + 1] == ["dozen"] and end:
        yield "number", str(value * _DOZEN), place + end + 1, True
    elif words[place].word != "a" or end > 1:
        yield "number", _figure(value) if value > 1 else "one", place + end, value > 1


def _is_number(read: list[str]) -> bool:
    """Tell whether words say one number as it is said: "twelve hundred" and "one two" are none."""
    whole = cardinal(int(read_number(" ".join(read)))).replace("-", " ")
    return " ".join(read) in {whole, whole.replace(" and ", " ")}


def _figure(value: int) -> str:
    return f"{value // 10**6} million" if value % 10**6 == 0 and value else f"{value:,}"


def _months(words: list[Token], place: int) -> Iterator[tuple[str, str, int, bool]]:
    end = place
    if words[end].word.isdecimal() and int(words[end].word) <= 31:
        end += 1
    if end < len(words) and words[end].word in (_MONTHS if end > place else _MONTHS | _SEASONS):
        name = words[end].text.capitalize() if words[end].word in _MONTHS else words[end].word
        day = f"{words[place].word} " if end > place else ""
        year = words[end + 1].word if end + 1 < len(words) else ""
        if len(year) == 4 and year.isdecimal():
            yield "date", f"{day}{name} {year}", end + 2, False
        elif words[end].is_name:
            yield "date", f"{day}{name}", end + 1, False


def _names(words: list[Token]) -> Iterator[Piece]:
    """Give every run of words with capitals, the first word of a sentence too where another follows."""
    for place in range(words[0].word in ARTICLES if words else 0, len(words)):
        end = place
        while end < len(words) and end - place < 5:
            if not words[end].is_name and not (
                words[end].word in {"of", "the", "and", "for"} and end > place
            ):
                break
            end += 1
            if words[end - 1].is_name and (place or end > 1):
                text = " ".join(word.text for word in words[place:end])
                yield Piece("<name>", place, end, Name(text, known=True, sort="name"), 12)


def time_rules() -> Iterator[Rule]:
    """Give the rules that read "in March 2024" as when something was."""
    for word, said in _IN.items():
        for the in ((), ("the", "year"), ("the", "financial", "year")):
            yield Rule("<when>", (word, *the, "<date>"), _said(said), 2)
    for word in ("in", "during", "over"):
        for link in ("to", "and"):
            yield Rule("<when>", (word, "<date>", link, "<date>"), _two("in", link), 2)
    for part in ("early", "late", "mid"):
        yield Rule("<date>", (part, "<date>"), _said(part), 2)
    yield Rule("<when>", ("between", "<date>", "and", "<date>"), _two("between", "and"), 2)
    yield Rule("<when>", ("from", "<date>", "to", "<date>"), _two("from", "to"), 2)


def _said(word: str) -> Build:
    return lambda values: Name(f"{word} {_text(values[-1])}", sort="when")


def _two(first: str, second: str) -> Build:
    return lambda values: Name(f"{first} {_text(values[1])} {second} {_text(values[3])}", sort="when")


def _text(value: object) -> str:
    assert isinstance(value, Name)
    return value.text
