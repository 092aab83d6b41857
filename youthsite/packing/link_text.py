"""What the page with the full report says of the easy words: the link, ready to copy.

Source of the rule: UNCRC (Incorporation) (Scotland) Act 2024 – part 3: statutory guidance, section 5.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

RULE = (
    "where a listed authority publishes a full report on a specific page of their website, this page must "
    "also provide access to the child friendly report"
)
SOURCE = "UNCRC (Incorporation) (Scotland) Act 2024 - part 3: statutory guidance, section 5"
PLACEHOLDER = "ADDRESS-OF-THE-WEBSITE/"
_ABOUT = (
    f"The guidance says: “{RULE}” ({SOURCE}). It says so of children's rights reports. For other reports it "
    "is good practice.",
    "Put the link beside the link to the full report, in the same size, not further down or on another page.",
    "Put it also where the report is listed with others, and on the first pages of the report's PDF.",
)


@dataclass(frozen=True, slots=True)
class Way:
    """The easy edition of one report: its title, its path in the site, and what can be found there."""

    slug: str
    title: str
    path: str
    sound: bool

    @property
    def label(self) -> str:
        """The words of the link, which make sense alone."""
        return f"Read this report in easy words: {self.title}"

    @property
    def more(self) -> str:
        """A line below the link: only what is there."""
        parts = ["pictures", *(["sound"] if self.sound else [])]
        return f"For children and young people, with {' and '.join(parts)}. You can print it too."


def link_text(ways: Iterable[Way], address: str) -> str:
    """Give the text for people who write pages in a program of their own."""
    lines = ["Link text for the page with the full report", "", *_about(address)]
    for way in ways:
        lines += ["", way.label, f"  {address or PLACEHOLDER}{way.path}", way.more]
    return "\n".join(lines) + "\n"


def link_page(ways: Iterable[Way], address: str) -> str:
    """Give a page that shows each link as it will look, with its HTML to copy."""
    parts = [f"<p>{escape(line, quote=False)}</p>" for line in _about(address)]
    for way in ways:
        html = _html(way, address)
        parts += [f"<h2>{escape(way.title, quote=False)}</h2>", html, "<p>The same as HTML:</p>"]
        parts.append(f'<pre tabindex="0"><code>{escape(html, quote=False)}</code></pre>')
    body = "\n".join(parts)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>Link text for the page with the full report</title>\n"
        "<style>body { font: 1.1rem/1.5 sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }\n"
        "pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid }</style>\n"
        f"</head>\n<body>\n<main>\n<h1>Link text for the page with the full report</h1>\n{body}\n"
        "</main>\n</body>\n</html>\n"
    )


def _about(address: str) -> tuple[str, ...]:
    missing = f"Write the address of the website in the place of {PLACEHOLDER}"
    return _ABOUT if address else (*_ABOUT, missing)


def _html(way: Way, address: str) -> str:
    link = escape(f"{address or PLACEHOLDER}{way.path}")
    words = escape(way.label, quote=False)
    return f'<p><a href="{link}">{words}</a><br>\n{escape(way.more, quote=False)}</p>'
