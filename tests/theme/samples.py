"""A small made-up site in two editions, enough to show every template."""

import json
import math
import struct
import wave
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from youthsite.pictures import kind_icon_svg
from youthsite.wellbeing import icon_svg

SIGNS = {
    "safe": "You are protected, and you know who to go to.",
    "healthy": "Your body and your mind are looked after.",
    "achieving": "You get help to learn and to grow.",
    "nurtured": "You live with people who care for you.",
    "active": "You can play, move and join in.",
    "respected": "People listen to you and take you seriously.",
    "responsible": "You have a part in things that matter.",
    "included": "You belong, whatever gets in the way.",
}
KINDS = {
    "about": ("What this is about", "Feeling safe at home and at school", ["This page is about feeling safe in Glen Orra.", "Feeling safe means that nobody hurts you or scares you."]),
    "wanted": ("What we wanted", "Nobody should have to be brave alone", ["We wanted every pupil to know one adult to talk to."]),
    "did": ("What we did", "We trained 212 workers", ["212 people who work in schools had training.", "They learned how to listen when something is wrong."]),
    "found-out": ("What we found out", "Do you have an adult to talk to?", ["In May 2023 we asked pupils in every school.", "87 out of 100 have an adult they trust.", "13 out of 100 do not."]),
    "changed": ("What changed", "Did anything get better?", ["In 2022, 140 pupils asked for help.", "In 2023 it was 198."]),
    "said": ("What young people said", "Tell us, not just the grown-ups", ["“We hear about clubs when they are already full.”", "“Put it where we look.”"]),
    "next": ("What happens next", "What will you see soon?", ["We will put every club on one page.", "We plan to start in August."]),
    "help": ("Help", "If you are worried", ["You can talk to a teacher you trust.", "You can also call a helpline."]),
    "rights": ("Your rights", "You have a right to be heard", ["Adults must listen when they decide about you.", "This is Article 12 of the children’s rights treaty."]),
    "story": ("A story", "Isla and the bus", ["Isla is 14.", "She lives far from the nearest town.", "Now the last bus waits until the club ends."]),
}  # fmt: skip
PARTS = [("01-safe", "Feeling safe"), ("02-well", "Feeling well"), ("03-heard", "Being heard")]
LONG = (
    "Strengthening collaborative arrangements for children, young people and families across the partnership"
)


def block(kind: str) -> str:
    """One block as the Markdown extension writes it."""
    label, heading, sentences = KINDS[kind]
    first = f"b-{kind}"
    spans = " ".join(
        f'<span class="sentence" id="{first}-{n}">{text}</span>' for n, text in enumerate(sentences, 1)
    )
    return f"""<section class="block block--{kind}" id="{first}" data-state="draft" aria-labelledby="{first}-0">
<div class="block__picture">{kind_icon_svg(kind)}</div>
<div class="block__words">
<p class="block__kind">{label}</p>
<h2 id="{first}-0" class="sentence">{heading}</h2>
<p>{spans}</p>
<ul class="block__wellbeing"><li><a href="../../wellbeing/safe.html">{icon_svg("safe")} Safe</a></li><li><a href="../../wellbeing/nurtured.html">{icon_svg("nurtured")} Nurtured</a></li></ul>
<details class="block__source"><summary>Where this comes from</summary><ul><li><a href="../../glen-orra/01-safe.html#p-0001">Full report, Feeling safe: 1st part</a></li></ul></details>
</div>
</section>"""


def formal() -> str:
    """A page of the full report: headings, passages with their ties, a quote, a held part and a wide table."""
    head = "".join(
        f'<th scope="col">{word}</th>'
        for word in ("Priority", "What was agreed", "Who led", "Measure", "Before", "After", "What is next")
    )
    cells = "".join(
        f"<td>{word}</td>"
        for word in (
            "Trusted adults",
            "A campaign in every school from January",
            "Education",
            "Pupils with an adult to talk to",
            "81%",
            "87%",
            "Ask again in 2025, and publish what was found",
        )
    )
    body = "".join(f'<tr><th scope="row">Action {n}</th>{cells}</tr>' for n in range(1, 4))
    words = "The partnership agreed that staff in every school should take part in training, and that the results would be reported to the board each year. "
    return f"""<h1 id="feeling-safe">Priority 1: {LONG}</h1>
<h2 id="agreed">What was agreed</h2>
<p><a class="passage" id="p-0001"></a>{words * 3}<a class="to-easy" href="../easy/glen-orra/01-safe.html#b-did">Easy words</a></p>
<ul><li><a class="passage" id="p-0002"></a>Training for 212 staff was completed by March. <a class="to-easy" href="../easy/glen-orra/01-safe.html#b-did">Easy words</a></li><li>See <a href="https://example.org/framework">the national framework</a>.</li><li><em class="held">One part is private.</em></li></ul>
<h2 id="measures">Measures</h2>
<div class="table-scroll" role="region" tabindex="0" aria-label="Table: measures"><table><thead><tr>{head}<th scope="col">Notes</th></tr></thead><tbody>{body.replace("</tr>", "<td>None</td></tr>")}</tbody></table></div>
<h2 id="voices">Voices</h2>
<blockquote><p>Listening is only the start.</p></blockquote>
<h3 id="survey">The survey</h3><p>{words * 2}</p>"""


def toc() -> list[Any]:
    """The headings of the formal page, as MkDocs gives them."""
    names = [("agreed", "What was agreed"), ("measures", "Measures"), ("voices", "Voices")]
    children = [SimpleNamespace(title=title, url=f"#{name}", children=[]) for name, title in names]
    return [SimpleNamespace(title=LONG, url="#feeling-safe", children=children)]


def cues() -> list[list[Any]]:
    """Half a second for each sentence of the easy page."""
    ids = [f"b-{kind}-{n}" for kind, (_, _, sentences) in KINDS.items() for n in range(len(sentences) + 1)]
    return [[name, n / 2, n / 2 + 0.5] for n, name in enumerate(ids)]


def write_sound(path: Path, seconds: float = 17.0, rate: int = 8000) -> None:
    """A quiet hum, since every Chromium plays WAV."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, rate, 0, "NONE", ""))
        hum = (int(600 * math.sin(n * 2 * math.pi * 220 / rate)) for n in range(int(seconds * rate)))
        sound.writeframes(b"".join(struct.pack("<h", sample) for sample in hum))


def write_index(path: Path) -> None:
    """A search script of three pages."""
    entries = [
        {"title": "Feeling safe", "url": "easy/glen-orra/01-safe.html", "text": "Nobody should hurt you. Bullying is never your fault. Café staff listen too."},
        {"title": "Feeling well", "url": "easy/glen-orra/02-well.html", "text": "Being well is about body and mind. If bullying makes you ill, tell an adult."},
        {"title": "Being heard <b>", "url": "easy/glen-orra/03-heard.html", "text": "You have a right to be heard. <img src=x onerror=alert(1)> stays text."},
    ]  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"youthsiteSearch.load({json.dumps(entries)});", encoding="utf-8")
