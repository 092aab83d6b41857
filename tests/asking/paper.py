"""A page on paper, and a page without scripts."""

import re
from collections import Counter
from io import BytesIO
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

CONTROLS = "nav:not(main nav), button, input, select, audio, video, .skip, body > header, body > footer"
CHROME = f"""() => [...document.querySelectorAll("{CONTROLS}")]
  .filter((one) => one.offsetWidth * one.offsetHeight && getComputedStyle(one).visibility === "visible")
  .map((one) => one.outerHTML.slice(0, 80))"""
UNTOLD = """() => [...document.querySelectorAll("main a[href^='http']")]
  .filter((one) => one.getClientRects().length)
  .filter((one) => {
    const bare = (address) => address.replace(/^https?:[/][/](www[.])?|[/]$/g, "").toLowerCase();
    const after = getComputedStyle(one, "::after").content;
    return !after.includes(one.getAttribute("href")) && !one.innerText.toLowerCase().includes(bare(one.href));
  }).map((one) => one.outerHTML.slice(0, 80))"""
WORDS = """() => {
  const main = document.querySelector("main");
  const dropped = main.querySelectorAll(".js-only, [data-player-tools], .toc");
  const own = [...dropped].filter((one) => one.getClientRects().length).map((one) => one.innerText);
  return [main.innerText, own.join(" ")];
}"""


def controls_on_paper(page: Any) -> list[str]:
    """What of the site's frame, or of what can be pressed, is printed; the page must be shown as paper."""
    return [str(html) for html in page.evaluate(CHROME)]


def untold_links(page: Any) -> list[str]:
    """Links to other sites whose address does not stand on the paper."""
    return [str(html) for html in page.evaluate(UNTOLD)]


def is_tagged(pdf: bytes) -> bool:
    """Whether a PDF carries its structure and its language for screen readers."""
    catalog = PDFDocument(PDFParser(BytesIO(pdf))).catalog
    marked = resolve1(catalog.get("MarkInfo")) or {}
    return bool(marked.get("Marked")) and "StructTreeRoot" in catalog and "Lang" in catalog


def words_shown(page: Any) -> Counter[str]:
    """The words of the page's main part that show, without those that only scripts bring."""
    shown, scripts = page.evaluate(WORDS)
    return Counter(re.findall(r"\w+", shown)) - Counter(re.findall(r"\w+", scripts))
