"""Looking for many phrases at once, whatever their capitals, hyphens and apostrophes."""

import re
from collections.abc import Iterator, Mapping, Sequence

Token = tuple[str, int, int]
"""A word in small letters, and where it starts and ends."""
Advice = Sequence[str]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LINK = re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+")
_POSSESSIVE = re.compile(r"'s?$")
_BETWEEN = re.compile(r"[\s‐-―-]*")


def tokens(text: str) -> list[Token]:
    """Cut a text into its words; a possessive ending is left off, and links are no words."""
    text = _LINK.sub(lambda link: " " * len(link.group()), text)
    return [(_key(match.group()), match.start(), match.end()) for match in _WORD.finditer(text)]


class PhraseList:
    """Phrases by their first word, the longest first, so that a text is gone through once."""

    def __init__(self, phrases: Mapping[str, Advice], allowed: Sequence[str] = ()) -> None:
        """Read phrases whose forms are parted by `|`; where an `allowed` one stands, nothing is found."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], Advice | None]]] = {}
        forms = [(form, advice) for key, advice in phrases.items() for form in key.split("|")]
        for form, advice in (*forms, *((form, None) for form in allowed)):
            words = tuple(word for word, _, _ in tokens(form))
            self._by_first.setdefault(words[0], []).append((words, advice))
        for listed in self._by_first.values():
            listed.sort(key=lambda phrase: -len(phrase[0]))

    def find(self, text: str, cut: Sequence[Token]) -> Iterator[tuple[int, int, Advice]]:
        """Give where each phrase starts and ends in a text that was cut into words, with its advice."""
        place = 0
        while place < len(cut):
            length, advice = self._at(text, cut, place)
            if advice is not None:
                yield cut[place][1], cut[place + length - 1][2], advice
            place += length

    def _at(self, text: str, cut: Sequence[Token], place: int) -> tuple[int, Advice | None]:
        for words, advice in self._by_first.get(cut[place][0], ()):
            if _stands(words, text, cut, place):
                return len(words), advice
        return 1, None


def _stands(words: tuple[str, ...], text: str, cut: Sequence[Token], place: int) -> bool:
    if place + len(words) > len(cut):
        return False
    return all(
        cut[place + n][0] == word
        and (n == 0 or _BETWEEN.fullmatch(text, cut[place + n - 1][2], cut[place + n][1]) is not None)
        for n, word in enumerate(words)
    )


def _key(word: str) -> str:
    return _POSSESSIVE.sub("", word.lower().replace("’", "'"))
