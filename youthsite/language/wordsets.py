"""Lists of words, written so that a person can read and extend them."""


def word_set(text: str) -> frozenset[str]:
    """Make a set of the words of a text, which are parted by white space."""
    return frozenset(text.split())
