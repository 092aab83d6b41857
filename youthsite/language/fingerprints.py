"""Fingerprints: a short hash by which a text is known again, though white space or quotes were retyped."""

import hashlib
import re
import unicodedata

VERSION = "v1"

_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', " ": " "})


def normalise(text: str) -> str:
    """Fold white space, line ends, quotes and Unicode form (NFC), and nothing else."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).translate(_QUOTES)).strip()


def fingerprint(text: str) -> str:
    """Give `v1:` and 16 hex digits of the normalised text's SHA-256.

    Not unique: real reports repeat whole paragraphs. Whoever needs one passage keeps its id too.
    """
    digest = hashlib.sha256(normalise(text).encode()).hexdigest()
    return f"{VERSION}:{digest[:16]}"
