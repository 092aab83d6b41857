"""The page of questions as HTML: plain words, no script, nothing from elsewhere."""

import base64
import hashlib
from collections.abc import Mapping
from html import escape
from pathlib import Path

from ..intake import Asked, Asking

_STYLE = Path(__file__).with_name("answer.css").read_text(encoding="utf-8")
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
POLICY = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; img-src data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


def form_page(asking: Asking, slug: str, chosen: Mapping[str, str] | None = None, problem: str = "") -> str:
    """Give the form, with what was chosen before, and what went wrong with it."""
    many = len(asking.now)
    questions = "1 question" if many == 1 else f"{many} questions"
    alert = f'<p class="problem" role="alert">{escape(problem)}</p>' if problem else ""
    fields = "".join(_field(number, asked, chosen or {}) for number, asked in enumerate(asking.now, start=1))
    return _page(
        f"{questions} about {slug}",
        f"""{alert}
<p>The program could not know these things when it read the report. You can. What you leave for later stays
as it is now, and is asked again.</p>
<form method="post" autocomplete="off">
{fields}<p><button type="submit">Save my answers</button></p>
</form>""",
    )


def _field(number: int, asked: Asked, chosen: Mapping[str, str]) -> str:
    question = asked.question
    now = chosen.get(question.id, "")
    choices = [
        (key, words + (" (this was done so far)" if key == question.taken else ""))
        for key, words in question.choices
    ]
    radios = "".join(
        _radio(question.id, key, words, checked=key == now) for key, words in [*choices, ("", "Ask me later")]
    )
    return f"""<fieldset>
<legend>{number}. {escape(question.text)}</legend>
<p class="place">In the report, {escape(asked.place)}:</p>
<blockquote>{_words(asked)}</blockquote>
{radios}</fieldset>
"""


def _words(asked: Asked) -> str:
    if asked.beside:
        rows = "".join(
            f"<li><mark>{escape(left)}</mark><br>beside: {escape(right)}</li>" for left, right in asked.beside
        )
        return f"<ol>{rows}</ol>"
    parts = [
        f"<p>{escape(asked.before)}</p>" if asked.before else "",
        f"<p><mark>{escape(asked.words)}</mark></p>",
        f"<p>{escape(asked.after)}</p>" if asked.after else "",
    ]
    return "".join(parts)


def _radio(name: str, value: str, words: str, *, checked: bool) -> str:
    mark = " checked" if checked else ""
    return (
        f'<label><input type="radio" name="{escape(name)}" value="{escape(value)}"{mark}> '
        f"<span>{escape(words)}</span></label>\n"
    )


def saved_page(asking: Asking, slug: str, kept: Mapping[str, str]) -> str:
    """Give the page that says what was saved."""
    rows = "".join(
        f"<li>{escape(asked.question.text)} <q>{escape(asked.words)}</q><br>"
        f"<strong>{escape(dict(asked.question.choices)[kept[asked.question.id]])}</strong></li>\n"
        for asked in asking.now
        if asked.question.id in kept
    )
    left = len(asking.now) - len(kept) + asking.later
    more = f"<p>Still open: {left}. Give the same command again to answer them.</p>" if left else ""
    return _page(
        "Your answers are saved",
        f"<p>They are in <code>imports/{escape(slug)}/answers.yml</code>. The report is read again with them "
        f"now. You can close this page.</p>\n<ul>\n{rows}</ul>\n{more}",
    )


def note_page(title: str, words: str) -> str:
    """Give a page with one sentence."""
    return _page(title, f"<p>{escape(words)}</p>")


def _page(title: str, body: str) -> str:
    return f"""<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{escape(title)}</h1>
{body}
</main>
</body>
</html>
"""
