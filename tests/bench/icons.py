"""The eight indicators as readers see them, on one sheet: `python -m tests.bench.icons sheet.png`.

A row each for: in colour on the light page, in one colour on white, in colour on the dark page, in forced
colours (Chromium's), and in colour as people without green or red receptors see it. In each row they stand
at 24 and at 32 pixels, photographed dot for dot and then enlarged three times, so that every dot shows.
"""

import argparse
import io
import sys
from typing import Any

from PIL import Image

from tests.browser import QUIET, find_chromium
from youthsite.wellbeing import INDICATORS, icon_svg

SIZES = (24, 32)
ZOOM = 3
DARK = "#14181f"
CREAM = "#fffaf0"
LIGHT = {each.id: each.colour for each in INDICATORS}
ONE = dict.fromkeys(LIGHT, "#000000")


def sheet_html(colours: dict[str, str], paper: str, size: int) -> str:
    """Give a page of the eight icons side by side, in their colours on a paper."""
    icons = "".join(
        f'<span style="color:{colour}">'
        + icon_svg(id).replace('width="24" height="24"', f'width="{size}" height="{size}"', 1)
        + "</span>"
        for id, colour in colours.items()
    )
    style = f"body{{margin:0;padding:6px;background:{paper};display:flex;gap:10px}}svg{{display:block}}"
    return f"<!doctype html><title>Icons</title><style>{style}</style>{icons}"


ROWS: tuple[tuple[str, dict[str, str], str, dict[str, str], str], ...] = (
    ("colour", LIGHT, CREAM, {}, ""),
    ("one colour", ONE, "#ffffff", {}, ""),
    ("dark", LIGHT, DARK, {"color_scheme": "dark"}, ""),
    ("forced colours", LIGHT, CREAM, {"forced_colors": "active"}, ""),
    ("deuteranopia", LIGHT, CREAM, {}, "deuteranopia"),
    ("protanopia", LIGHT, CREAM, {}, "protanopia"),
)


def photograph(
    chromium: Any, html: str, width: int, height: int, looks: dict[str, str], vision: str
) -> Image.Image:
    """Photograph a page dot for dot, with Chromium's own simulation of a way to see."""
    context = chromium.new_context(viewport={"width": width, "height": height}, **looks)
    page = context.new_page()
    page.set_content(html)
    if vision:
        context.new_cdp_session(page).send("Emulation.setEmulatedVisionDeficiency", {"type": vision})
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    context.close()
    return shot


def sheet(chromium: Any) -> Image.Image:
    """Give the whole sheet: a row a way to see, 24 pixels left and 32 right."""
    rows = []
    for _, colours, paper, looks, vision in ROWS:
        shots = [
            photograph(chromium, sheet_html(colours, paper, size), 8 * (size + 10) + 2, 44, looks, vision)
            for size in SIZES
        ]
        row = Image.new("RGB", (sum(shot.width for shot in shots), 44))
        for place, shot in enumerate(shots):
            row.paste(shot, (sum(each.width for each in shots[:place]), 0))
        rows.append(row)
    whole = Image.new("RGB", (rows[0].width, sum(row.height for row in rows)))
    for place, row in enumerate(rows):
        whole.paste(row, (0, place * 44))
    return whole.resize((whole.width * ZOOM, whole.height * ZOOM), Image.Resampling.NEAREST)


def main() -> int:
    """Write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output")
    wanted = parser.parse_args()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        sheet(chromium).save(wanted.output)
        chromium.close()
    print(f"{wanted.output}: {', '.join(row[0] for row in ROWS)}; {' and '.join(map(str, SIZES))} pixels")
    return 0


if __name__ == "__main__":
    sys.exit(main())
