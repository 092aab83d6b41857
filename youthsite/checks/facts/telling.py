"""A text cut up once, so that each guard need not do it again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ...language import word_set

_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "‑": "-"})
_BRACKETS = re.compile(r"\s?\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|\d[\d,.]*")
_IRREGULAR = {
    form: base
    for base, forms in {
        "be": "is are was were been being am",
        "have": "has had having",
        "do": "does did done doing",
        "get": "got gotten getting",
        "give": "gave given",
        "make": "made",
        "take": "took taken",
        "tell": "told",
        "say": "said",
        "go": "went gone",
        "come": "came",
        "see": "saw seen",
        "know": "knew known",
        "find": "found",
        "feel": "felt",
        "meet": "met",
        "hold": "held",
        "keep": "kept",
        "leave": "left",
        "build": "built",
        "begin": "began begun",
        "write": "wrote written",
        "speak": "spoke spoken",
        "teach": "taught",
        "think": "thought",
        "bring": "brought",
        "buy": "bought",
        "lead": "led",
        "spend": "spent",
        "send": "sent",
        "pay": "paid",
        "run": "ran",
        "grow": "grew grown",
        "rise": "rose risen",
        "fall": "fell fallen",
        "choose": "chose chosen",
        "show": "shown",
        "draw": "drew drawn",
        "understand": "understood",
        "child": "children",
        "person": "people",
    }.items()
    for form in forms.split()
}


# Stems that say nothing about what a sentence tells of.
COMMON = word_set(
    "th a an and or but of to in on at by for with from as that this thes thos it its their they them "
    "we our us you "
    "your b hav do mak get will can may not no mor most all any some many also now then ther who which "
    "what when "
    "wher how so if than out up about into year tim new childr child peopl person young support help "
    "work servic"
)


@dataclass(frozen=True)
class Sentence:
    """One sentence or passage: its text with plain quotes, and its words in lower case and as stems.

    What stands only in the *context* (a heading above the passage) may be told, but need not be.
    """

    text: str
    words: tuple[str, ...]
    context: bool = False

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The words without their endings."""
        return tuple(stem(word) for word in self.words)


@dataclass(frozen=True)
class Telling:
    """All sentences of one side, the easy one or the passages."""

    sentences: tuple[Sentence, ...]

    @cached_property
    def to_tell(self) -> tuple[Sentence, ...]:
        """The sentences without the context."""
        return tuple(sentence for sentence in self.sentences if not sentence.context)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word in lower case."""
        return frozenset(word for sentence in self.sentences for word in sentence.words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every word without its ending."""
        return frozenset(each for sentence in self.sentences for each in sentence.stems)

    @cached_property
    def running(self) -> str:
        """All sentences in lower case with their marks."""
        return " ".join(sentence.text.lower() for sentence in self.sentences)

    @cached_property
    def lower(self) -> str:
        """All words in lower case, parted by single spaces, with a space at either end."""
        return f" {' '.join(' '.join(sentence.words) for sentence in self.sentences)} "


_CLAUSE = re.compile(r"[,;:()]|\s(?:and|but|while|whilst|whereas|although|though|which|however)\s")


@lru_cache(maxsize=4_000)
def clauses(sentence: "Sentence") -> tuple["Sentence", ...]:
    """Give the parts of a sentence between commas and joining words."""
    return tuple(_sentence(part) for part in _CLAUSE.split(sentence.text) if part.strip())


def without_brackets(text: str) -> str:
    """Leave out what stands in round brackets, as a telling may."""
    return _BRACKETS.sub("", text)


def read_telling(texts: Sequence[str], context: Sequence[str] = ()) -> Telling:
    """Cut texts into words; nothing else is decided here."""
    around = (_sentence(text, context=True) for text in context)
    return Telling((*(_sentence(text) for text in texts), *around))


@lru_cache(maxsize=4_000)
def _sentence(text: str, *, context: bool = False) -> Sentence:
    plain = text.translate(_QUOTES)
    return Sentence(plain, tuple(word.rstrip(".,") for word in _WORD.findall(plain.lower())), context)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Cut a word's ending off, roughly: enough to know "supported" and "supporting" for one word."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in _IRREGULAR:
        return _IRREGULAR[word].removesuffix("e")
    for ending, rest in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending) + rest
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e")
