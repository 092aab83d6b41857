"""What stands on the pages of a small made-up site: blocks, a formal page, sound and a search index."""

import array
import math
import wave
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import yaml

from youthsite.pictures import kind_icon_svg
from youthsite.wellbeing import icon_svg

PIECES = Path(__file__).with_name("pieces")
BLOCKS: dict[str, Any] = yaml.safe_load((PIECES / "blocks.yml").read_text(encoding="utf-8"))
FORMAL = (PIECES / "formal.html").read_text(encoding="utf-8")
BLOCK = """<section class="block block--{kind}" id="b-{kind}" data-state="draft" aria-labelledby="b-{kind}-0">
<div class="block__picture" id="b-{kind}--picture">{icon}</div>
<div class="block__words">
<p class="block__kind">{name}</p>
<h2 id="b-{kind}-0" class="sentence">{heading}</h2>
<p>{sentences}</p>
<ul class="block__wellbeing">
<li><a href="../../wellbeing/safe.html">{safe} Safe</a></li>
<li><a href="../../wellbeing/nurtured.html">{nurtured} Nurtured</a></li>
</ul>
<details class="block__source"><summary>Where this comes from</summary>
<ul><li><a href="../../glen-orra/01-safe.html#p-0001">Full report: Feeling safe</a></li></ul></details>
</div>
</section>
"""


def block(kind: str) -> str:
    """One block as the Markdown extension writes it."""
    told = BLOCKS[kind]
    sentences = " ".join(
        f'<span class="sentence" id="b-{kind}-{number}">{words}</span>'
        for number, words in enumerate(told["sentences"], start=1)
    )
    return BLOCK.format(
        kind=kind,
        icon=kind_icon_svg(kind),
        name=told["name"],
        heading=told["heading"],
        sentences=sentences,
        safe=icon_svg("safe"),
        nurtured=icon_svg("nurtured"),
    )


def headings() -> list[SimpleNamespace]:
    """The headings of the formal page, as MkDocs gives them."""
    names = {"agreed": "What was agreed", "measures": "Measures", "voices": "Voices"}
    under = [SimpleNamespace(title=title, url=f"#{name}", children=[]) for name, title in names.items()]
    return [SimpleNamespace(title="Priority 1", url="#feeling-safe", children=under)]


def lines() -> dict[str, str]:
    """The words of each line of the easy page by its id, each heading before its sentences."""
    return {
        f"b-{kind}-{number}": words
        for kind, told in BLOCKS.items()
        for number, words in enumerate([told["heading"], *told["sentences"]])
    }


def cues() -> list[list[Any]]:
    """Half a second for each line, its words at even steps."""
    return [
        [name, place / 2, place / 2 + 0.5, words_of(text)]
        for place, (name, text) in enumerate(lines().items())
    ]


def words_of(text: str) -> list[int]:
    """How many words a line has, then for each its number twice and its milliseconds."""
    count = len(text.split())
    return [count, *(value for number in range(count) for value in (number, number, number * 500 // count))]


def write_sound(path: Path, seconds: float = 17.0, rate: int = 8000) -> None:
    """A quiet hum, in a form that every Chromium plays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    hum = array.array(
        "h", (round(600 * math.sin(n * math.tau * 220 / rate)) for n in range(round(seconds * rate)))
    )
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, rate, 0, "NONE", ""))
        sound.writeframes(hum.tobytes())


def write_index(path: Path) -> None:
    """The search script of the easy edition."""
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = (PIECES / "search.json").read_text(encoding="utf-8")
    said = '{"skint": ["money", "ill"], "kid": ["adult"], "sad": ["mental", "mind"]}'
    danger = '["scared", "rape", "suicid"]'
    path.write_text(f"youthsiteSearch.load({entries}, {said}, {danger});", encoding="utf-8")


def check() -> str:
    """The check page of a small report: problems of every level, an accepted one, steps and parts to do."""
    from tests.publishing.test_check_page import accepted_page

    return accepted_page(rule="exclamation-mark", by="participation officer", date="2025-03-31")
