"""When two texts are the same to a reader, though Word or a person retyped their quotes, dashes or spaces."""

import re
import unicodedata

_SHAPES = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"',
        "\u2010": "-", "\u2011": "-", "–": "-", "—": "-", "\u2212": "-", "…": "...",
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
    }
)  # fmt: skip
_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def in_xml(text: str) -> str:
    """Put a sign in the place of each character that an XML file cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)


def key(text: str) -> str:
    """Fold what Word changes by itself: quotes, dashes, three dots, hidden signs, white space."""
    folded = unicodedata.normalize("NFC", in_xml(text).translate(_SHAPES)).replace("--", "-")
    return " ".join(folded.split())
