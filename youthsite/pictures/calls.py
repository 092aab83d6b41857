"""Finding in a text the words that call for a picture: whole words, plurals, and beginnings with a star."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)*\+?")


@dataclass(frozen=True, slots=True)
class Call:
    """A word or phrase as its tokens; a token that ends in a star stands for every word that begins so."""

    tokens: tuple[str, ...]

    def at(self, tokens: Sequence[str], place: int) -> bool:
        """Whether it stands in a text at this token."""
        if place + len(self.tokens) > len(tokens):
            return False
        return all(_same(token, tokens[place + n]) for n, token in enumerate(self.tokens))

    def places(self, tokens: Sequence[str]) -> list[range]:
        """Give every run of tokens where it stands."""
        size = len(self.tokens)
        return [range(n, n + size) for n in range(len(tokens)) if self.at(tokens, n)]


def calls_of(phrases: Iterable[str]) -> tuple[Call, ...]:
    """Read words and phrases as they stand in a list of concepts."""
    return tuple(Call(found) for phrase in phrases if (found := _call_tokens(phrase)))


def tokens_of(text: str) -> list[str]:
    """Give a text's words in small letters; a hyphen parts two, an apostrophe does not."""
    return [token.replace("’", "'") for token in _TOKEN.findall(text.lower())]


def _call_tokens(phrase: str) -> tuple[str, ...]:
    stars = {word.rstrip("*") for word in phrase.lower().split() if word.endswith("*")}
    return tuple(f"{token}*" if token in stars else token for token in tokens_of(phrase.replace("*", "")))


def _same(call: str, token: str) -> bool:
    if call.endswith("*"):
        return token.startswith(call[:-1])
    if token in (call, f"{call}'s", f"{call}s'"):
        return True
    if len(call) < 3:
        return False
    return token in (f"{call}s", f"{call}es") or (call.endswith("y") and token == f"{call[:-1]}ies")
