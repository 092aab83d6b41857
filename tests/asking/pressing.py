"""How large what can be pressed is; a link within a sentence may be as small as its words (WCAG 2.5.8)."""

from typing import Any, NamedTuple

LEAST, THUMB = 24, 44
TARGETS = """() => {
  const found = [];
  const pressed = "a[href], button, summary, input, select, textarea, audio, video";
  for (const one of document.querySelectorAll(pressed)) {
    const style = getComputedStyle(one);
    if (!one.getClientRects().length || style.visibility !== "visible" || one.matches(".skip")) continue;
    const held = one.matches("input") ? one.closest("label") || one : one;
    const box = held.getBoundingClientRect();
    let inSentence = false;
    if (one.matches("a") && style.display === "inline") {
      let around = one.parentElement;
      while (getComputedStyle(around).display === "inline") around = around.parentElement;
      const links = [...around.querySelectorAll("a[href]")].map((link) => link.innerText).join(" ");
      inSentence = around.innerText.replace(/\\W+/g, "").length > links.replace(/\\W+/g, "").length;
    }
    if (!inSentence) found.push([one.outerHTML.slice(0, 80), box.width, box.height]);
  }
  return found;
}"""


class Target(NamedTuple):
    """Something to press: its beginning, and its size in pixels."""

    html: str
    width: float
    height: float

    @property
    def side(self) -> float:
        """The shorter side, half a pixel forgiven."""
        return min(self.width, self.height) + 0.5


def targets(page: Any) -> list[Target]:
    """Everything that can be pressed and is no link within a sentence."""
    return [Target(*each) for each in page.evaluate(TARGETS)]


def small_targets(page: Any, least: float) -> list[str]:
    """What is smaller than `least` pixels in width or height."""
    return [f"{one.width:.0f}x{one.height:.0f}: {one.html}" for one in targets(page) if one.side < least]
