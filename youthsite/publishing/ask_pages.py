"""Reaching the partnership: the offer of other forms and languages, and a sheet for what readers think."""

from ..safeguarding import sign_language
from ..settings import ContactSettings
from .help import call_link
from .pages import SearchEntry, SitePage, url_of
from .words import only_words

ASK_US = "ask-us.md"
TELL_US = "tell-us.md"
QUESTIONS = (
    "What did you read or hear?",
    "What was good?",
    "What was hard to understand?",
    "What is missing, or not true for you?",
    "What should change where you live?",
)
"""What the sheet asks; none of it is about who answers."""


def ask_pages(contact: ContactSettings) -> list[SitePage]:
    """Give the page "Ask us" and the page "Tell us what you think"."""
    return [_ask_us(contact), _tell_us(contact)]


def _ask_us(contact: ContactSettings) -> SitePage:
    names = ", ".join(contact.languages)
    lines = [
        "# Ask us",
        "You can ask for this report in another form. It costs nothing.",
        "- on paper\n- in big print\n- as sound\n- in Braille\n- in another language"
        + (f", like {names}" if names else ""),
        f"## British Sign Language\n\n{sign_language()[0]}",
        "## How to reach us",
        *_ways(contact),
        "You do not have to say your name. Tell us only where we can send it.",
        f"Do you want to say what you think? [Tell us what you think]({TELL_US})",
    ]
    text = "\n\n".join(lines) + "\n"
    words = "Ask for this on paper, in big print, as sound, in Braille, in another language, contact"
    entry = SearchEntry("Ask us", url_of(ASK_US), f"{words} {names}".strip())
    return SitePage(uri=ASK_US, title="Ask us", role="other", markdown=text, entries=(entry,))


def _tell_us(contact: ContactSettings) -> SitePage:
    sheet = "\n\n".join(f'## {question}\n\n<div class="sheet__lines"></div>' for question in QUESTIONS)
    lines = [
        "# Tell us what you think",
        "You can write or draw. You do not have to answer everything.",
        "Do not write your name. Do not write the names of other people.",
        '<p class="sheet__screen">You can print this page, or use any paper. '
        "You can also give it to an adult you trust.</p>",
        sheet,
        '## You can draw here\n\n<div class="sheet__lines sheet__lines--draw"></div>',
        "## Where to send it",
        *_ways(contact),
        "We read everything. Grown-ups who plan help for children can read it too.",
        "Are you not safe, or is someone you know not safe? Do not wait for our answer. "
        "[Get help](help.md) now.",
    ]
    text = "\n\n".join(lines) + "\n"
    entry = SearchEntry("Tell us what you think", url_of(TELL_US), "Write, draw, print. Feedback, complain.")
    return SitePage(
        uri=TELL_US, title="Tell us what you think", role="other", markdown=text, entries=(entry,)
    )


def _ways(contact: ContactSettings) -> list[str]:
    ways = []
    if contact.email:
        ways.append(f"- Write to [{contact.email}](mailto:{contact.email}).")
    if contact.phone:
        ways.append(f"- {call_link(contact.phone)}")
    if contact.post:
        ways.append(f"- Send paper to: {only_words(contact.post)}")
    return ["\n".join(ways)] if ways else ["Ask the person who showed you this website."]
