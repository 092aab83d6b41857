"""Names for folders and files: lower case, a-z, 0-9 and hyphens, made from words that people gave."""

import re
import unicodedata

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:\s?[-–/_]\s?(?:20)?\d\d)?(?!\d)")


def to_slug(text: str, *, words: int = 12) -> str:
    """Give the first words of a text as a slug; empty when it has no letter or digit."""
    folded = unicodedata.normalize("NFKD", re.sub(r"[‐-―−/]", "-", re.sub(r"['’]", "", text)))
    plain = folded.encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())[:words])


def page_slug(title: str) -> str:
    """Give a short name for a page: up to six words, without the section's number."""
    short = re.split(r":\s", title)[0] if len(title.split()) > 6 else title
    return to_slug(re.sub(r"^\d+[.)]?\s*(?=\D)", "", short), words=6) or "section"
