"""The words of a file about a picture, made fit to be read out in its place."""

import re
from dataclasses import dataclass

from ..pictures import judge_alt

MAX_ALT = 125
BELOW = "The words below say what this shows"
_SAYS_PICTURE = re.compile(
    r"(?:an?\s+|the\s+)?(?:image|picture|icon|photo|photograph|graphic|drawing|illustration|screenshot)\s+"
    r"(?:of|showing|that shows)\s+",
    re.IGNORECASE,
)
# What office programs put behind a description that they guessed themselves.
_GUESSED = re.compile(
    r"\s*(?:description (?:automatically generated|generated automatically)[^.]*"
    r"|\S+-generated content may be incorrect)\.?\s*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(.+?[.!?])(?=\s)")


@dataclass(frozen=True, slots=True)
class PictureWords:
    """`alt` stands in for a picture; `long` is for the page when `alt` cannot say all; both may be empty.

    `guessed` says that a program, and no person, wrote the description.
    """

    alt: str
    long: str = ""
    guessed: bool = False


def picture_words(said: str, file_name: str) -> PictureWords:
    """Make alt text of what a file says about a picture: as our rules for alt text want it, or none at all.

    A description longer than 125 characters stands below the picture, and its first sentence in the
    picture's place (W3C, Images tutorial: complex images).
    """
    said = " ".join(said.split())
    text = _GUESSED.sub("", said)
    guessed = text != said
    text = _SAYS_PICTURE.sub("", text, count=1) if _SAYS_PICTURE.match(text) else text
    text = text[:1].upper() + text[1:]
    if len(text) <= MAX_ALT:
        return PictureWords("" if judge_alt(text, file_name) else text, guessed=guessed)
    first = _SENTENCE.match(text)
    fits = first and not judge_alt(first[1], file_name)
    return PictureWords(first[1] if first and fits else BELOW, text, guessed)
