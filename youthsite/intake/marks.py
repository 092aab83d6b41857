"""The marks a report may hold: escapes, links, tags, entities. Parsing and word counting share these."""

import html
import re

ESCAPE = re.compile(r"\\+([!-/:-@\[-`{-~])")
_SHIELD = 0xF0000
_RAISED = re.compile(r"(?<=[^\W\d_])<sup>(\d{1,2})</sup>", re.IGNORECASE)
_HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_TARGET = r"\(\s*<?([^\s()<>]*+(?:\([^\s()<>]*+\)[^\s()<>]*+)*+)>?(?:\s+\"[^\"]*+\")?\s*\)"
LINK = re.compile(rf"!?\[([^\[\]]{{0,2000}}+)\]{_TARGET}")
AUTOLINK = re.compile(r"<(https?://[^\s<>]++|[\w.+-]++@[\w.-]++)>")
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*+)((?:[\s/](?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)?)>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

INLINE_TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
    ]  # no space between words
)


def without_comments(text: str) -> str:
    """Take HTML comments out, but for their line ends; one that is never closed is text.

    Not a pattern: that would read on to the end for each `<!--` that is never closed.
    """
    parts, done = [], 0
    while (start := text.find("<!--", done)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += [text[done:start], "\n" * text.count("\n", start, end) or " "]
        done = end + 3
    return "".join([*parts, text[done:]])


def raised(text: str) -> str:
    """Write a raised number behind a word as such, so that it is not glued on: `a<sup>1</sup>` is `a¹`."""
    return _RAISED.sub(lambda found: found[1].translate(_HIGH), text)


def shield(text: str) -> str:
    """Put a stand-in for each mark behind a backslash, so that nobody reads it as a mark."""
    return ESCAPE.sub(lambda found: chr(_SHIELD + ord(found[1])), text)


def unshield(text: str) -> str:
    """Put the marks back, as plain characters."""
    return re.sub("[\U000f0000-\U000f007f]", lambda found: chr(ord(found[0]) - _SHIELD), text)


def unescape(text: str) -> str:
    """Turn whole entities (`&amp;`) into their characters, once."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text)


def address(link: str) -> str:
    """Write a link's target so that nothing in it ends the link."""
    marks = {
        " ": "%20",
        "(": "%28",
        ")": "%29",
        "<": "%3C",
        ">": "%3E",
        '"': "%22",
        "\\": "%5C",
        "*": "%2A",
        "`": "%60",
    }
    return "".join(marks.get(letter, letter) for letter in link)
