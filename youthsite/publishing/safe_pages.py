"""Two pages about being safe here: how to leave fast, and what this website knows of its readers."""

from .help import URI as HELP
from .pages import SearchEntry, SitePage, url_of

STAYING_SAFE = "staying-safe.md"
PRIVACY = "privacy.md"

_STAYING_SAFE = """# Staying safe online

Some pages here talk about hard things. You may not want someone to see that you read them.

## Leave a page fast

Those pages have a red button: “Leave this page now”.
It takes you to another website at once.
Do you have a keyboard? You can press Shift 3 times.
The button “back” will not bring the page back.

## The button does not clear your history

Your phone or computer keeps a list of pages you opened. This list is called the history.
The button does not change the list.
Someone who uses your phone or computer can still find the page there.

You can do this:

- Take the page out of the history yourself. Look for “History” in the menu of your browser.
- Open a private window before you read. It keeps no list.
- Use a computer at school or in a library. Someone may still be able to see what you read there.
- Did you save sound or keep a report on your phone? Remove it again.

An empty history can look odd to someone who checks it. It can be better to take out only one page.

## Is someone watching what you do?

Some people put programs on a phone to see everything on it. A private window does not stop them.
Use a phone or computer that this person cannot reach.
You can also talk to an adult you trust.

[Get help]({help})
"""

_PRIVACY = """# Your privacy

This website does not want to know who you are.

## What we do not do

- We do not ask for your name.
- We do not use cookies. A cookie is a small note that a website keeps on your phone.
- We do not count what you read.
- We do not show adverts.
- Our pages load nothing from other websites.

## What stays on your phone

- Nothing stays, until you choose something.
- Did you change how the pages look or sound? Your browser can keep that choice.
- Did you choose “Keep on this phone”? Then your phone keeps the pages. You can remove them again.
- These things stay on your phone. They are not sent to us.
- Your browser keeps a list of pages you opened. Every browser does that. [How to stay safe online]({safe})

## What others can see

- This website stands on a computer, which is called a server. It sends you the pages.
- Many servers write down which pages were sent, when, and to which internet address.
- The people who run your internet may be able to see which website you opened.
- A link can take you to another website. That website has its own rules.
- Do you write to us or call us? Then we know what you tell us. You do not have to say your name.

## Do you have a question?

[Ask us]({ask})
"""


def safe_pages() -> list[SitePage]:
    """Give both pages."""
    return [
        _page(STAYING_SAFE, "Staying safe online", _STAYING_SAFE.format(help=HELP)),
        _page(PRIVACY, "Your privacy", _PRIVACY.format(safe=STAYING_SAFE, ask="ask-us.md")),
    ]


def _page(uri: str, title: str, markdown: str) -> SitePage:
    words = " ".join(line for line in markdown.splitlines()[2:] if line and not line.startswith(("#", "[")))
    entry = SearchEntry(title, url_of(uri), words.replace("- ", "").partition(" [")[0])
    return SitePage(uri=uri, title=title, role="other", markdown=markdown, entries=(entry,))
