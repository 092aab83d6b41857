from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from youthsite.editions import add_blocks, new_page, recorded
from youthsite.errors import YouthsiteError
from youthsite.model import (
    BLOCK_KINDS,
    ORIGINS,
    STATES,
    Acceptance,
    Block,
    BlockRecord,
    Decision,
    Dismissal,
    Edit,
    Omission,
    Tie,
    Wording,
)
from youthsite.wellbeing import INDICATOR_IDS

PATH = Path("index.md")

# A busy machine is no fault of the code: what a property says must not hang on how fast it was tried.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
ids = st.from_regex(r"[a-z]{1,6}(-[a-z]{1,4})?", fullmatch=True)
headings = st.one_of(st.just(""), words.map(lambda text: " ".join(text.split())))
pieces = st.sampled_from(
    [
        "We met.",
        "**bold. Very.**",
        "[a. B](c)",
        "- one",
        "1. one",
        "> so",
        "### Why",
        "```",
        "~~~",
        ":::",
        "::: {.did}",
    ]
) | st.sampled_from(
    [
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "  ",
        "<!--",
        "-->",
        "---",
        "\\",
        "'",
        '"',
        "{#x}",
        "\ufeff",
        "\x0c",
        "\u2028",
    ]
)
markdown = st.one_of(st.lists(st.one_of(pieces, words), max_size=12).map("".join), st.text())
pages = st.lists(
    st.one_of(
        pieces,
        words,
        st.sampled_from(
            [
                "\n",
                "\r\n",
                "\n::: {#a .did}\nWe met.\n:::\n",
                "\r\n::: {.next}\r\nSoon.\r\n:::\r\n",
                "# Our year\n",
            ]
        ),
    ),
    max_size=14,
).map("".join)
ties = st.builds(Tie, passage=ids, fingerprint=words, text=words)
edits = st.builds(Edit, rule=words, before=words, after=words)
reasons = words.filter(str.strip)
acceptances = st.builds(
    Acceptance, rule=words, text=words, reason=reasons, beside=words, by=words, date=words
)
dismissals = st.builds(Dismissal, passage=ids, fingerprint=words, by=words, date=words, reason=words)
decisions = st.builds(Decision, state=st.sampled_from(STATES), by=words, date=words, note=words)
wordings = st.builds(
    Wording,
    kind=st.sampled_from(BLOCK_KINDS),
    heading=headings,
    body=words,
    wellbeing=st.lists(st.sampled_from(INDICATOR_IDS), max_size=3, unique=True).map(tuple),
    rights=st.lists(st.sampled_from(["2", "12", "43"]), max_size=2, unique=True).map(tuple),
    picture=st.sampled_from(["", "bus.2"]),
    alt=words,
    drawing=words,
    ties=st.lists(ties, max_size=2).map(tuple),
)
omissions = st.builds(Omission, passage=ids, fingerprint=words, reason=words)
unique_omissions = st.lists(omissions, max_size=4, unique_by=lambda each: each.passage)


@st.composite
def blocks(draw, bodies=markdown):
    block = Block(
        id=draw(ids),
        kind=draw(st.sampled_from(BLOCK_KINDS)),
        heading=draw(headings),
        body=draw(bodies),
        line=1,
        wellbeing=tuple(draw(st.lists(st.sampled_from(INDICATOR_IDS), max_size=3, unique=True))),
        rights=tuple(draw(st.lists(st.sampled_from(["2", "12", "43"]), max_size=2, unique=True))),
        picture=draw(st.sampled_from(["", "listening-adult", "bus.2"])),
    )
    decided = BlockRecord(
        accepted=tuple(draw(st.lists(acceptances, max_size=2))),
        dismissed=tuple(draw(st.lists(dismissals, max_size=2))),
        decisions=tuple(draw(st.lists(decisions, max_size=2))),
        approved=draw(st.none() | wordings),
    )
    return recorded(
        replace(
            block,
            record=decided,
            alt=draw(st.sampled_from([None, "", "Two people talk."])),
            drawing=draw(st.sampled_from([None, "", "v1:00ff"])),
        ),
        draw(st.sampled_from(STATES)),
        draw(st.sampled_from(ORIGINS)),
        draw(st.lists(ties, max_size=3)),
        draw(st.lists(edits, max_size=2)),
    )


@st.composite
def new_pages(draw, bodies=markdown):
    """Pages of blocks as the writer makes them; blocks that cannot be written are not in them."""
    page = new_page(PATH, draw(words), [], draw(unique_omissions), draw(unique_omissions))
    page = replace(page, approved_title=draw(words))
    for block in draw(st.lists(blocks(bodies), max_size=5)):
        page = with_block(page, block)
    return page


def with_block(page, block):
    try:
        return add_blocks(page, [block])
    except YouthsiteError:
        return page
