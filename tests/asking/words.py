"""How large words are, how long their lines, and what a reader's own spacing or size cuts off."""

from typing import Any

SMALLEST = 16
LONGEST_LINE = 70
SPACING = """* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important
}
p { margin-block-end: 2em !important }"""
TWICE = "html { font-size: 200% !important }"
SIZES = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !holder.getClientRects().length) continue;
    if (holder.closest("svg")) continue; // a drawing's words are measured with the drawing
    found.push([parseFloat(getComputedStyle(holder).fontSize), holder.outerHTML.slice(0, 80)]);
  }
  return found;
}"""
LINES = """() => {
  const holders = new Map();
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    let holder = walker.currentNode.parentElement;
    if (!holder.getClientRects().length || holder.closest("svg, .visually-hidden")) continue;
    while (/^inline$|contents/.test(getComputedStyle(holder).display)) holder = holder.parentElement;
    if (!holders.has(holder)) holders.set(holder, []);
    holders.get(holder).push(walker.currentNode);
  }
  const found = [];
  const range = document.createRange();
  for (const [holder, texts] of holders) {
    const lines = [];
    let last = null;
    for (const text of texts) {
      for (const word of text.textContent.matchAll(/\\S+/g)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const parts = [...range.getClientRects()].filter((box) => box.width);
        for (const box of parts) { // a long address is broken into parts
          if (!last || box.left < last.left || box.top > last.bottom) lines.push(0);
          lines[lines.length - 1] += (word[0].length + 1) / parts.length;
          last = box;
        }
      }
    }
    if (lines.length > 1) {
      const full = lines.slice(0, -1).map((count) => count - 1);
      found.push([full.reduce((sum, one) => sum + one) / full.length, Math.max(...full),
        holder.outerHTML.slice(0, 80)]);
    }
  }
  return found;
}"""
CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  if (!one.getClientRects().length || one.closest("svg, .visually-hidden, .skip, audio, video")) return false;
  const style = getComputedStyle(one);
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  if (hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1) return true;
  if (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1) return true;
  if (!one.matches("a, button, summary, label") || style.display === "inline") return false;
  const box = one.getBoundingClientRect();
  const range = document.createRange();
  const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement.closest(".visually-hidden")) continue;
    range.selectNodeContents(walker.currentNode);
    const outside = (words) => words.right > box.right + 2 || words.left < box.left - 2;
    if ([...range.getClientRects()].some(outside)) return true;
  }
  return false;
}).map((one) => one.outerHTML.slice(0, 80))"""


def sizes(page: Any) -> list[tuple[float, str]]:
    """The size in pixels of each piece of text that shows, with its element."""
    return [(size, html) for size, html in page.evaluate(SIZES)]


def small_text(page: Any, least: float = SMALLEST) -> list[str]:
    """Elements whose words are smaller than they may be."""
    return [f"{size} px: {html}" for size, html in sizes(page) if size < least]


def line_lengths(page: Any) -> list[tuple[float, int, str]]:
    """For each text of two lines or more: letters a line (but the last), its longest line, the element."""
    return [(mean, longest, html) for mean, longest, html in page.evaluate(LINES)]


def long_lines(page: Any, most: float = LONGEST_LINE) -> list[str]:
    """Texts whose lines are longer than they may be."""
    return [f"{mean:.0f} letters: {html}" for mean, _, html in line_lengths(page) if mean > most]


def cut_off(page: Any, style: str) -> list[str]:
    """What is cut off, or sticks out of its box, once a reader's own style is laid over the page."""
    tag = page.add_style_tag(content=style)
    found = [str(html) for html in page.evaluate(CUT)]
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    tag.evaluate("(one) => one.remove()")
    return [*([f"the page is {wide} px too wide"] if wide > 0 else []), *found]
