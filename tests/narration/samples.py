from pathlib import Path

from youthsite.model import Block, Edition, Page
from youthsite.settings import AudioSettings, Settings

BODY = "We asked 91 pupils in P7. Most of them said yes. Now they help to plan it."


def make_page(stem: str = "safe", *bodies: str, title: str = "Being safe") -> Page:
    blocks = tuple(
        Block(id=f"{stem}-{n}", kind="did", heading=f"What did we do in part {n}?", body=body, line=10 * n)
        for n, body in enumerate(bodies or (BODY,), start=1)
    )
    return Page(stem=stem, title=title, path=Path(f"{stem}.md"), source="", blocks=blocks)


def make_edition(*pages: Page) -> Edition:
    return Edition("glen-orra-2024-25", pages)


def settings(narrator: str = "espeak", voice: str = "en-gb-x-rp", rate: int = 150) -> Settings:
    return Settings(audio=AudioSettings(narrator=narrator, voice=voice, rate=rate))  # type: ignore[arg-type]
