"""Walking a page by keyboard: where the focus stops, whether it is seen, and what opens."""

from typing import Any

FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const within = (place, most) => Math.min(Math.max(place, 1), most - 2);
  const free = (x, y) => {
    const top = document.elementFromPoint(within(x, innerWidth), within(y, innerHeight));
    return top && (one.contains(top) || top.contains(one));
  };
  const places = (most) => [most / 2, 4, most - 4];
  const uncovered = [...one.getClientRects()].some((part) => places(part.height).some((down) =>
    places(part.width).some((across) => free(part.x + across, part.y + down))));
  const across = box.width > 1 && box.right > 0 && box.left < innerWidth;
  const down = box.height > 1 && box.bottom > 0 && box.top < innerHeight;
  return {
    html: one.outerHTML.slice(0, 70),
    text: one.innerText,
    seen: across && down,
    covered: !uncovered,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    words: document.querySelector("main").contains(one),
    past: Boolean(one.closest("body > footer")),
  };
}"""
LAST = """() => [...document.querySelectorAll("a[href], button")]
  .filter((one) => one.getClientRects().length).pop().focus()"""
OTHERS = 5
OPENERS = ("Menu", "Search", "Look")


def focused(page: Any) -> dict[str, Any] | None:
    """What has the focus, and how it stands; None when nothing has."""
    found: dict[str, Any] | None = page.evaluate(FOCUSED)
    return found


def walk(page: Any, key: str = "Tab", limit: int = 150) -> list[dict[str, Any]]:
    """Every stop from the top of the page until the focus leaves it."""
    *held, last = key.split("+")
    for each in held:
        page.keyboard.down(each)
    try:
        return _stops(page, last, limit)
    finally:
        for each in (last, *held):
            page.keyboard.up(each)


def _stops(page: Any, key: str, limit: int) -> list[dict[str, Any]]:
    stops: list[dict[str, Any]] = []
    for _ in range(limit):
        page.keyboard.down(key)  # never let go between: half as many messages to the browser
        stop = focused(page)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError("the focus never left the page")


def walk_back(page: Any, limit: int = 150) -> list[dict[str, Any]]:
    """Every stop from the last link of the page to its top, by Shift and Tab."""
    page.evaluate(LAST)
    return walk(page, "Shift+Tab", limit)


def unseen(stops: list[dict[str, Any]]) -> list[str]:
    """Stops outside the window."""
    return [stop["html"] for stop in stops if not stop["seen"]]


def covered(stops: list[dict[str, Any]]) -> list[str]:
    """Stops that something else lies over."""
    return [stop["html"] for stop in stops if stop["seen"] and stop["covered"]]


def stops_to_words(stops: list[dict[str, Any]]) -> int:
    """How many presses of Tab lead into the words (or past them, where they hold nothing to stop at)."""
    return 1 + next(place for place, stop in enumerate(stops) if stop["words"] or stop["past"])


def keys_by_skip_link(page: Any) -> int | None:
    """How many keys lead into the words by the skip link, 2; None when it does not lead there."""
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    return 2 if page.evaluate("document.activeElement.id") == "content" else None


def unopened(page: Any, stops: list[dict[str, Any]]) -> list[str]:
    """Panels of the masthead that cannot be reached, opened, entered and closed by keyboard alone."""
    there = [name for name in OPENERS if page.get_by_role("button", name=name, exact=True).count()]
    reached = {(stop["text"] or "").strip() for stop in stops}
    return [name for name in ["Menu", *there] if name not in reached or not _opens(page, name)]


def _opens(page: Any, name: str) -> bool:
    button = page.get_by_role("button", name=name, exact=True)
    panel = page.locator("#" + (button.get_attribute("aria-controls") or "none"))
    button.focus()
    page.keyboard.press("Enter")
    opened = panel.is_visible() and button.get_attribute("aria-expanded") == "true"
    inside = "(one) => one.contains(document.activeElement)"
    for _ in range(OTHERS):  # the other buttons of the masthead may come before the panel
        if not panel.evaluate(inside):
            page.keyboard.press("Tab")
    entered = panel.evaluate(inside)
    seen = (focused(page) or {}).get("seen", False)
    page.keyboard.press("Escape")
    back = button.evaluate("(one) => one === document.activeElement")
    return bool(opened and entered and seen and back and panel.is_hidden())
