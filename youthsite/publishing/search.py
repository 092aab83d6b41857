"""Search, one index an edition, as a script: a page opened from a USB stick may not fetch a file."""

import json
from collections.abc import Iterable

from ..glossary.children_say import children_say
from ..safeguarding import danger_words
from .pages import Assembly, SearchEntry


def search_scripts(assembly: Assembly) -> dict[str, str]:
    """Give each index script by its path: the formal edition's, and the easy one's with all other pages.

    Each carries what children say for the words of reports, and the words that bring help to the front; where
    to get help is in both.
    """
    formal = [
        entry
        for page in assembly.pages
        for entry in page.entries
        if page.edition == "formal" or entry.is_help
    ]
    easy = [entry for page in assembly.pages if page.edition != "formal" for entry in page.entries]
    return {"search/easy.js": _script(easy), "search/formal.js": _script(formal)}


def _script(entries: Iterable[SearchEntry]) -> str:
    rows = [_row(entry) for entry in entries]
    return f"youthsiteSearch.load({_json(rows)},{_json(children_say())},{_json(danger_words())});\n"


def _row(entry: SearchEntry) -> dict[str, object]:
    row: dict[str, object] = {"title": entry.title, "url": entry.url, "text": entry.text}
    weight = {} if entry.weight == 1 else {"weight": entry.weight}
    return row | weight | ({"help": True} if entry.is_help else {})


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
