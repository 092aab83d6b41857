"""The words that lead into what something includes, as the thing is one or many."""

from .grammar import first_finite, tokens
from .lexicon import PLURAL_PEOPLE

_MANY, _ONE = frozenset({"are", "were"}), frozenset({"is", "was", "has"})


def includes(text: str) -> str:
    """Say "These include" after a plural ("Different ways are tested"), else "This includes"."""
    parts = tokens(text)
    last, verb = parts[-1].word, first_finite(parts)
    named = last in PLURAL_PEOPLE or (last.endswith("s") and not last.endswith(("ss", "us", "is")))
    passive = verb is not None and parts[verb].word in _MANY and last.endswith("ed")
    if verb is not None and parts[verb].word in _ONE:
        return "This includes"
    return "These include" if named or passive else "This includes"
