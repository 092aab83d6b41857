"""What stays in view while the page moves, and what moves by itself."""

from typing import Any

STICKING = """() => {
  window.scrollTo(0, document.documentElement.scrollHeight / 2);
  const boxes = [...document.querySelectorAll("body *")]
    .filter((one) => /fixed|sticky/.test(getComputedStyle(one).position) && one.getClientRects().length)
    .filter((one) => getComputedStyle(one).visibility === "visible" && !one.matches(".skip"))
    .map((one) => one.getBoundingClientRect())
    .map((box) => Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0))
      * Math.max(0, Math.min(box.right, innerWidth) - Math.max(box.left, 0)));
  return Math.round(100 * boxes.reduce((sum, area) => sum + area, 0) / innerHeight / innerWidth);
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((one) =>
  [null, "::before", "::after"].some((part) => {
    const style = getComputedStyle(one, part);
    const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
    return (style.animationName !== "none" && lasts(style.animationDuration))
      || lasts(style.transitionDuration) || style.scrollBehavior === "smooth";
  })).map((one) => one.outerHTML.slice(0, 80))"""


def sticking_share(page: Any) -> int:
    """How much of the window, in hundredths, stays covered in the middle of the page."""
    return int(page.evaluate(STICKING))


def moving(page: Any) -> list[str]:
    """What would still move for a reader who asked for calm."""
    return [str(html) for html in page.evaluate(MOVING)]
