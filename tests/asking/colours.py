"""Contrast to AAA, and what is lost where the device forces its colours."""

from typing import Any

FLAT = """() => {
  for (const one of document.querySelectorAll("body, body *")) {
    const drawn = getComputedStyle(one).backgroundImage !== "none";
    if (drawn) one.style.setProperty("background-image", "none", "important");
  }
}"""
"""Drawings behind words (the faint DRAFT, the shade of a wide table) go: axe judges no words over them."""
MASKS = """() => {
  const found = [];
  for (const one of document.querySelectorAll("body *")) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(one, part);
      const mask = style.maskImage || style.webkitMaskImage || "none";
      if (mask !== "none" && style.forcedColorAdjust !== "none") found.push(one.outerHTML.slice(0, 80));
    }
  }
  return found;
}"""


def flatten(page: Any) -> None:
    """Take the drawings behind words away, so that their contrast can be judged."""
    page.evaluate(FLAT)


def lost_masks(page: Any) -> list[str]:
    """Icons cut out of a ground by a mask: forced colours take the ground, and the icon with it."""
    return [str(html) for html in page.evaluate(MASKS)]
