"""Search, one index an edition, as a script: a page opened from a USB stick may not fetch a file."""

import json
from collections.abc import Iterable

from ..glossary.children_say import children_say
from .pages import Assembly, SearchEntry


def search_scripts(assembly: Assembly) -> dict[str, str]:
    """Give each index script by its path: the formal edition's, and the easy one's with all other pages.

    Each carries what children say for the words of reports.
    """
    formal = [entry for page in assembly.pages if page.edition == "formal" for entry in page.entries]
    easy = [entry for page in assembly.pages if page.edition != "formal" for entry in page.entries]
    return {"search/easy.js": _script(easy), "search/formal.js": _script(formal)}


def _script(entries: Iterable[SearchEntry]) -> str:
    rows = [{"title": entry.title, "url": entry.url, "text": entry.text} for entry in entries]
    return f"youthsiteSearch.load({_json(rows)},{_json(children_say())});\n"


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
