"""Small mendings of a sentence after words were cut or changed in it."""

import re

_AN = re.compile(r"\b([Aa])n(?= [bcdfgjklmnpqrstvwxyz])")
_A = re.compile(r"\b([Aa])(?= (?:(?!(?i:eu|one\b|once\b))[aeioAEIO]|un(?!i)|u[lpr][^aeiou]))")
_SPACE_BEFORE = re.compile(r"\s+([,.;:?!)])")
_DOUBLE = re.compile(r"([,;:])(?:\s*[,;:])+")


def tidy(text: str) -> str:
    """Mend spaces, doubled commas and the first letter."""
    text = _SPACE_BEFORE.sub(r"\1", " ".join(text.split()))
    text = _DOUBLE.sub(r"\1", text).replace(",.", ".").strip(" ,;")
    return capital(text)


def capital(text: str) -> str:
    """Begin with a capital, unless the first word has a capital inside already (such as an app's name)."""
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """Begin with a small letter, unless the first word is a name or letters."""
    first = text.split(" ", 1)[0]
    return (
        text if any(letter.isupper() for letter in first[1:]) or first == "I" else text[:1].lower() + text[1:]
    )


def sentence(text: str) -> str:
    """Make a whole sentence of a text: a capital first and a full stop last."""
    text = tidy(text)
    return text if text.endswith((".", "?", ":")) else f"{text}."


def mend_articles(text: str, before: str) -> str:
    """Put "a" or "an" right where the word after it was changed; places that stood so before are left."""

    def mend(match: re.Match[str], right: str) -> str:
        following = text[match.end() : match.end() + 14]
        return match.group() if f"{match.group()}{following}" in before else match[1] + right

    text = _AN.sub(lambda match: mend(match, ""), text)
    return _A.sub(lambda match: mend(match, "n"), text)
