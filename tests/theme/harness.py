"""Renders the theme with plain Jinja2, as MkDocs would, into a small site on disk."""

import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
from mkdocs.utils.templates import script_tag_filter, url_filter

import youthsite
from tests.theme import samples
from youthsite.wellbeing import icon_svg

THEME = Path(youthsite.__file__).parent / "theme"
EASY = "easy/glen-orra/01-safe.html"
FORMAL = "glen-orra/01-safe.html"
CONFIG = SimpleNamespace(
    site_name="Glen Orra", site_url=None, theme={"logo": None}, extra_css=[], extra_javascript=[]
)


def environment() -> jinja2.Environment:
    """The same settings as MkDocs: nothing is escaped for us, and a missing name is an empty word."""
    made = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME), autoescape=False)
    made.filters["url"] = url_filter
    made.filters["script_tag"] = script_tag_filter
    return made


def indicators() -> list[dict[str, str]]:
    return [
        {
            "id": name,
            "name": name.title(),
            "meaning": meaning,
            "url": f"wellbeing/{name}.html",
            "icon": icon_svg(name),
        }
        for name, meaning in samples.SIGNS.items()
    ]


def context(kind: str, edition: str = "", title: str = "A page", **more: Any) -> dict[str, Any]:
    """The `youthsite` object, filled as the plugin fills it."""
    folder = {"easy": "easy/glen-orra", "formal": "glen-orra"}.get(edition, "easy/glen-orra")
    pages = [
        {"title": title_, "url": f"{folder}/{stem}.html", "current": stem == "01-safe" and kind == edition}
        for stem, title_ in samples.PARTS
    ]
    report = {"title": "Glen Orra 2023–24 & more", "slug": "glen-orra", "easy": "easy/glen-orra/index.html",
              "formal": "glen-orra/index.html", "listen": "listen.html"}  # fmt: skip
    banner = "Nobody has checked these words yet."
    return {
        "page": {"kind": kind, "edition": edition, "title": title, "banner": banner, "noindex": True, "description": ""},
        "partnership": "Glen Orra Children’s Partnership", "area": "Glen Orra",
        "contact": {"email": "voices@glen-orra.example", "phone": "01632 960 000"},
        "home": "index.html", "listen": "listen.html", "help": "help.html", "wellbeing": "wellbeing/index.html",
        "reports": [report], "pages": pages, "previous": None, "next": None, "twin": None, "twin_note": "",
        "audio": None, "audio_note": "", "told": None, "search": f"search/{edition or 'easy'}.js",
        "indicators": indicators(), "listing": [], **more,
    }  # fmt: skip


def sites() -> dict[str, tuple[dict[str, Any], str, list[Any]]]:
    """Every page of the sample site: its address, its context, its words and its headings."""
    blocks = "\n".join(samples.block(kind) for kind in samples.KINDS)
    sound = {
        "src": "audio/01-safe.wav",
        "minutes": "1 minute",
        "megabytes": "0.3 MB",
        "cues": json.dumps(samples.cues()),
        "vtt": "audio/01-safe.vtt",
    }
    full = {"title": "Feeling safe", "url": FORMAL, "label": "Read the full report"}
    easy = {"title": "Feeling safe", "url": EASY, "label": "Read this in easy words"}
    following = {"title": "Feeling well", "url": "easy/glen-orra/02-well.html"}
    before = {"title": "Start", "url": "easy/glen-orra/index.html"}
    told = {"told": 14, "of": 20, "others_url": FORMAL}
    track = {
        "title": "Feeling safe",
        "url": EASY,
        "src": "audio/01-safe.wav",
        "minutes": "3 minutes",
        "megabytes": "0.8 MB",
    }
    safe = '<h1 id="safe">Safe</h1><p>You are protected, and you know who to go to.</p>' + samples.block(
        "did"
    )
    help_words = "<h1>Get help</h1><p>If you are in danger now, call 999.</p><h2>Talk to someone</h2><p>Talk to an adult you trust.</p>"
    return {
        "index.html": (context("home", title="Home"), "<h1>Home</h1><p>Made with young people.</p>", []),
        "easy/glen-orra/index.html": (context("easy-index", "easy", "What happened in Glen Orra", twin=full), "<p>We are the council, the NHS and the police.</p>", []),
        EASY: (context("easy", "easy", "Feeling safe", twin=full, audio=sound, previous=before, next=following, told=told), blocks, []),
        "easy/glen-orra/02-well.html": (context("easy", "easy", "Feeling well", twin_note="This page is only in easy words.", audio_note="There is no audio for this page."), samples.block("did"), []),
        "glen-orra/index.html": (context("formal-index", "formal", "Children’s services report", twin=easy), "<p>The full report for the year.</p>", []),
        FORMAL: (context("formal", "formal", "Priority 1: Feeling safe", twin=easy, next=following), samples.formal(), samples.toc()),
        "wellbeing/index.html": (context("wellbeing-index", title="Eight signs of a good life"), "<p>In Scotland these are called SHANARRI.</p>", []),
        "wellbeing/safe.html": (context("wellbeing", title="Safe"), safe, []),
        "listen.html": (context("listen", title="Listen", listing=[track, {**track, "title": "Feeling well"}]), "", []),
        "help.html": (context("help", title="Get help"), help_words, []),
        "about.html": (context("other", title="About this website"), "<p>Plain words.</p>", []),
    }  # fmt: skip


def render(address: str, made: dict[str, Any] | None, words: str, headings: list[Any]) -> str:
    """One page; `made` None is a site without our plugin."""
    page = SimpleNamespace(url=address, title="A page", content=words, toc=headings, canonical_url=None)
    base = "/".join([".."] * address.count("/")) or "."
    extra = {"youthsite": made} if made is not None else {}
    return environment().get_template("main.html").render(page=page, config=CONFIG, base_url=base, **extra)


def build(site: Path) -> Path:
    """The whole sample site, with its styles, scripts, sound and search."""
    for address, (made, words, headings) in sites().items():
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(address, made, words, headings), encoding="utf-8")
    missing = (
        environment()
        .get_template("404.html")
        .render(page=None, config=CONFIG, base_url=".", youthsite=context("other"))
    )
    (site / "404.html").write_text(missing, encoding="utf-8")
    shutil.copytree(THEME / "youthsite", site / "youthsite", ignore=shutil.ignore_patterns("*.html"))
    samples.write_sound(site / "audio/01-safe.wav")
    samples.write_index(site / "search/easy.js")
    return site
