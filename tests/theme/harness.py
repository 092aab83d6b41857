"""Renders the theme with plain Jinja2, as MkDocs would, into a small site on disk."""

import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import jinja2
from mkdocs.utils.templates import script_tag_filter, url_filter

import youthsite
from tests.theme import samples
from youthsite.letters import font_files
from youthsite.publishing.codes import code_for
from youthsite.publishing.looks import letters_to_choose
from youthsite.wellbeing import INDICATORS, icon_svg

THEME = Path(youthsite.__file__).parent / "theme"
EASY = "easy/glen-orra/01-safe.html"
FORMAL = "glen-orra/01-safe.html"
CHECK = "check/glen-orra.html"
PARTS = {"01-safe": "Feeling safe", "02-well": "Feeling well", "03-heard": "Being heard"}
NOTICE = "This is a draft. Nobody has checked it yet."
HOME = """<h1>Glen Orra: our report in easy words</h1>
<p>This is about life for children and young people in Glen Orra.
It says what got better, and what did not.
You can read it, or listen to it.</p>
<h2>Who made this</h2>
<p>A group of young people helped.</p>
"""
SOUND = {"src": "audio/01-safe.wav", "minutes": "1 minute", "megabytes": "0.3 MB"}
CONFIG: dict[str, Any] = {
    "site_name": "Glen Orra",
    "site_url": None,
    "theme": {"logo": None},
    "extra_css": [],
    "extra_javascript": [],
}


class Sample(NamedTuple):
    """One page before it is rendered: our context for it, its words, and its headings."""

    context: dict[str, Any]
    words: str = ""
    headings: list[Any] = []  # noqa: RUF012


def environment() -> jinja2.Environment:
    """The same settings as MkDocs: nothing is escaped for us, and a missing name is an empty word."""
    made = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME), autoescape=False)
    made.filters["url"] = url_filter
    made.filters["script_tag"] = script_tag_filter
    return made


def indicators() -> list[dict[str, str]]:
    return [
        {
            "id": sign.id,
            "name": sign.name,
            "meaning": sign.meaning,
            "url": f"wellbeing/{sign.id}.html",
            "icon": icon_svg(sign.id),
        }
        for sign in INDICATORS
    ]


def context(kind: str, edition: str = "", title: str = "A page", **more: Any) -> dict[str, Any]:
    """The `youthsite` object, filled as the plugin fills it."""
    folder = "glen-orra" if edition == "formal" else "easy/glen-orra"
    return {
        "page": {
            "kind": kind,
            "edition": edition,
            "title": title,
            "banner": NOTICE,
            "noindex": True,
            "description": "",
        },
        "partnership": "Glen Orra Children’s Partnership",
        "area": "Glen Orra",
        "contact": {"email": "voices@glen-orra.example", "phone": "01632 960 000"},
        "home": "index.html",
        "listen": "listen.html",
        "bsl_door": "listen.html",
        "help": "help.html",
        "wellbeing": "wellbeing/index.html",
        "reports": [
            {
                "title": "Glen Orra 2023–24 & more",
                "slug": "glen-orra",
                "easy": "easy/glen-orra/index.html",
                "formal": "glen-orra/index.html",
                "listen": "listen.html",
            }
        ],
        "pages": [
            {
                "title": name,
                "url": f"{folder}/{stem}.html",
                "current": stem == "01-safe" and kind == edition,
            }
            for stem, name in PARTS.items()
        ],
        "previous": None,
        "next": None,
        "twin": None,
        "twin_note": "",
        "audio": None,
        "audio_note": "",
        "told": None,
        "search": f"search/{edition or 'easy'}.js",
        "indicators": indicators(),
        "listing": [],
        "letters": letters_to_choose(),
        "checks": [{"title": "What to check: Glen Orra", "url": CHECK, "current": kind == "check"}],
        **more,
    }


def easy_pages() -> dict[str, Sample]:
    full = {"title": "Feeling safe", "url": FORMAL, "label": "Read the full report"}
    page = context(
        "easy",
        "easy",
        "Feeling safe",
        twin=full,
        audio={**SOUND, "cues": json.dumps(samples.cues())},
        previous={"title": "Start", "url": "easy/glen-orra/index.html"},
        next={"title": "Feeling well", "url": "easy/glen-orra/02-well.html"},
        told={"told": 14, "of": 20, "partly": 3, "others_url": FORMAL},
    )
    alone = context(
        "easy",
        "easy",
        "Feeling well",
        twin_note="This page is only in easy words.",
        audio_note="There is no audio for this page.",
    )
    index = context("easy-index", "easy", "What happened in Glen Orra", twin=full)
    return {
        "easy/glen-orra/index.html": Sample(index, "<p>We are the council, the NHS and the police.</p>"),
        EASY: Sample(page, "".join(map(samples.block, samples.BLOCKS))),
        "easy/glen-orra/02-well.html": Sample(alone, samples.block("did")),
    }


def formal_pages() -> dict[str, Sample]:
    easy = {"title": "Feeling safe", "url": EASY, "label": "Read this in easy words"}
    following = {"title": "Feeling well", "url": "glen-orra/02-well.html"}
    index = context("formal-index", "formal", "Children’s services report", twin=easy)
    page = context("formal", "formal", "Priority 1: Feeling safe", twin=easy, next=following)
    return {
        "glen-orra/index.html": Sample(index, "<p>The full report for the year.</p>"),
        FORMAL: Sample(page, samples.FORMAL, samples.headings()),
    }


def other_pages() -> dict[str, Sample]:
    track = {"title": "Feeling safe", "url": EASY, **SOUND}
    tracks = [{**track, "code": "audio/01-safe.qr.svg"}, {**track, "title": "Feeling well"}]
    heard = {"title": "Glen Orra 2023–24", "slug": "glen-orra", "tracks": tracks, "feed": "podcast/a.xml"}
    listen = context("listen", title="Listen", listing=[{**heard, "whole": track}])
    signs = context("wellbeing-index", title="What helps you to be well")
    safe = "<h1>Safe</h1><p>This is what the reports say.</p>" + samples.block("did")
    words = '<h1>Get help</h1><p>Call <a href="tel:999">999</a>.</p><h2>Talk</h2><p>You can.</p>'
    return {
        "index.html": Sample(context("home", title="Home"), HOME),
        "wellbeing/index.html": Sample(signs, "<p>In Scotland these are called SHANARRI.</p>"),
        "wellbeing/safe.html": Sample(context("wellbeing", title="Safe"), safe),
        "listen.html": Sample(listen),
        "help.html": Sample(context("help", title="Get help"), words),
        CHECK: Sample(context("check", title="What to check: Glen Orra"), samples.check()),
        "print/glen-orra/index.html": Sample(
            context("print", title="To print"), '<h2 class="sheet">Feeling safe</h2>' + samples.block("did")
        ),
        "about.html": Sample(context("other", title="About this website"), "<p>Plain words.</p>"),
    }


def sites() -> dict[str, Sample]:
    """Every page of the sample site, by its address."""
    return {**other_pages(), **easy_pages(), **formal_pages()}


def render(address: str, sample: Sample | None, words: str = "", **settings: Any) -> str:
    """One page as MkDocs would write it; without a sample, a site that has none of our plugins."""
    site_url = settings.get("site_url")
    page = SimpleNamespace(
        url=address,
        title="A page",
        content=sample.words if sample else words,
        toc=sample.headings if sample else [],
        canonical_url=site_url and site_url + address,
    )
    ours = {"youthsite": sample.context} if sample else {}
    base = "/".join([".."] * address.count("/")) or "."
    config = SimpleNamespace(**{**CONFIG, **settings})
    return environment().get_template("main.html").render(page=page, config=config, base_url=base, **ours)


def render_missing() -> str:
    """The page for wrong addresses, which MkDocs makes without a page."""
    config = SimpleNamespace(**CONFIG)
    template = environment().get_template("404.html")
    return template.render(page=None, config=config, base_url=".", youthsite=context("other"))


def build(site: Path) -> Path:
    """The whole sample site, with its styles, scripts, sound and search."""
    for address, sample in sites().items():
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(address, sample), encoding="utf-8")
    (site / "404.html").write_text(render_missing(), encoding="utf-8")
    shutil.copytree(THEME / "youthsite", site / "youthsite", ignore=shutil.ignore_patterns("*.html"))
    for path, content in font_files().items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    samples.write_sound(site / "audio/01-safe.wav")
    samples.write_index(site / "search/easy.js")
    (site / "audio/01-safe.qr.svg").write_bytes(code_for("https://example.org/"))
    return site
