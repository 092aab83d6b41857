"""Numbers that a passage says by a word: "both", "a dozen", "fortnightly"."""

from .amounts import Amount
from .telling import Telling

_SAYS = {
    2: frozenset({"both", "twice", "double", "doubled", "pair", "couple", "second"}),
    3: frozenset({"trio", "thrice", "treble", "trebled"}),
    4: frozenset({"quarterly"}),
    12: frozenset({"dozen"}),
}
_TWO_WEEKS = frozenset({"fortnight", "fortnights", "fortnightly"})
_SAYS_NONE = frozenset({"no", "none", "nobody", "nothing", "zero"})


def said_in_words(amount: Amount, source: Telling) -> bool:
    """Tell whether a passage says a count by a word that holds it."""
    if amount.kind == "count" and amount.value > 0 and amount.value.denominator == 1:
        words = _TWO_WEEKS if _is_two_weeks(amount) else frozenset()
        if amount.unit in ("", "times") or amount.value == 2:
            words |= _SAYS.get(int(amount.value), frozenset())
        return not words.isdisjoint(source.words)
    if amount.value == 0:
        return not _SAYS_NONE.isdisjoint(source.words)
    return False


def _is_two_weeks(amount: Amount) -> bool:
    return amount.value == 2 and amount.unit == "week"
