"""Search, one index an edition, as a script: a page opened from a USB stick may not fetch a file."""

import json
from collections.abc import Iterable

from .pages import Assembly, SearchEntry


def search_scripts(assembly: Assembly) -> dict[str, str]:
    """Give each index script by its path: the formal edition's, and the easy one's with all other pages."""
    formal = [entry for page in assembly.pages if page.edition == "formal" for entry in page.entries]
    easy = [entry for page in assembly.pages if page.edition != "formal" for entry in page.entries]
    return {"search/easy.js": _script(easy), "search/formal.js": _script(formal)}


def _script(entries: Iterable[SearchEntry]) -> str:
    rows = [{"title": entry.title, "url": entry.url, "text": entry.text} for entry in entries]
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"youthsiteSearch.load({data});\n"
