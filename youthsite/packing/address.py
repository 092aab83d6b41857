"""The address at which a site will stand on the web."""

from urllib.parse import urlsplit

from ..errors import YouthsiteError

_FIX = "Write it like https://www.example.org/reports/youth/ (where the folder of the website will be)."


def address_of(written: str) -> str:
    """Give an address with the slash at its end; empty for none.

    Raises YouthsiteError for what is no web address of a folder.
    """
    text = written.strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        raise YouthsiteError(f"“{text}” is no web address.", fix=_FIX) from None
    if parts.scheme not in ("http", "https") or not host or any(letter.isspace() for letter in text):
        raise YouthsiteError(f"“{text}” is no web address.", fix=_FIX)
    if parts.query or parts.fragment or "@" in parts.netloc or parts.path.endswith((".html", ".htm", ".zip")):
        raise YouthsiteError(f"“{text}” is no address of a folder.", fix=_FIX)
    return text.rstrip("/") + "/"
