"""What may not stay untold beside what is told of one sentence: tests by name, in the order of the table."""

import re
from collections.abc import Callable

from ..leaning import is_weighty
from ..narrowing import narrows_each

Test = Callable[[str, str], object]


def _finds(listed: str) -> re.Pattern[str]:
    """Make a pattern of words that are parted by commas."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(listed.split(', '))})(?!\w)", re.IGNORECASE)


_NOT = _finds(r"not, no, never, none, nobody, nor, neither, without, cannot, \w+n't, un(?:able|til|less)")
_LIMIT = _finds(
    r"only, if, except\w*, apart from, other than, excluding, provided that, depend\w*, subject to, up to, "
    r"at (?:least|most), as long as, rather than, instead, whe(?:re|n) (?:needed|possible|\w+ate|required), "
    r"limited to, solely, just, mostly, mainly, whether, in theory, in principle"
)
_BUT = _finds(r"but, however, although, though, despite, yet, unfortunately, nevertheless, whereas, still")
_COMPARED = _finds(
    r"than, compar\w+, in contrast, versus, as (?:many|much|few|high|low) as, against, equal to"
)
_SHARE = _finds(
    r"of (?:whom|these|them|those|which|the (?:\d+|total|remaining|others?|rest)), each, respectively, "
    r"the (?:remaining|other|rest|remainder)"
)
_MAY = _finds(r"should, could, may, might, would, potential\w*, hope\w*, expect\w*, intend\w*, propos\w*")
_OVER = _finds(
    r"planned, pending, due to, cancel\w*, postpon\w*, delay\w*, ended, closed, withdrawn, stopped"
)
_NARROWS = re.compile(r"\b(?:ways?|manner|extent|those|areas?|cases?|places?|anyone|everyone|all|every|any)$")
_SAID = re.compile(
    r"\b(?:said|says?|saying|told(?: \w+)?|found|finds?|agreed?|reported|reports?|showed|shows?|felt|feel|"
    r"thought|think|believed?|noted|stated|identified|highlighted|decided|means?|meant)$"
)
_THAT = re.compile(r"^[,;]? ?(?:and )?that\b")
_TO = re.compile(r"^(?:, )?(?:to|by|so that)\b")
_WANTS = re.compile(
    r"\b(?:agree\w*|ask\w*|able|un?able|allow\w*|plan\w*|need\w*|want\w*|opportunit\w+|abilit\w+|rights?|chances?|"
    r"train\w*|support\w*|help\w*|encourag\w+|invit\w+|beg[aiu]n|start\w*|continu\w+|work\w*|aim\w*|hope\w*|"
    r"how|ways?|actions?|commit\w*|efforts?|duty|duties|powers?|decided|likely|due|set|used|made|going|time|"
    r"ready|confiden\w+|skills?|more|less|places?|somewhere|things?|steps?|failed|tried|learn\w*|taught)$"
)
_NUMBER_LAST = re.compile(r"(?:\d[\d,.%]*|percent|per cent|total|number)$")
_PAIR = re.compile(r"\b(?:between|both|either|neither|from \d[\d,.%]*)\b(?!.*\b(?:and|to|or)\b)")
_BEFORE = re.compile(r"^,? ?(?:down|up)? ?(?:from|to) \d")
_EVERYONE = _finds(r"all, every, any, everyone, no one, always, most, \d[\d,]*")
_RELATIVE = re.compile(r"^(?:where|who|that|when|in which)\b")


def turned(kept: str, gone: str) -> object:
    """What goes says "not"."""
    return _NOT.search(gone)


def limited(kept: str, gone: str) -> object:
    """What goes says that it is so only sometimes, or up to a number."""
    return _LIMIT.search(gone)


def held_against(kept: str, gone: str) -> object:
    """What goes begins with "but" or holds it somewhere."""
    return _BUT.search(gone)


def compared(kept: str, gone: str) -> object:
    """What goes is what a number is compared with."""
    return _COMPARED.search(gone)


def shared(kept: str, gone: str) -> object:
    """What goes says something of some of those who are counted."""
    return _SHARE.search(gone)


def uncertain(kept: str, gone: str) -> object:
    """What goes says that it may be, or should be."""
    return _MAY.search(gone)


def over(kept: str, gone: str) -> object:
    """What goes says that it is not done yet, or no more."""
    return _OVER.search(gone)


def narrowed(kept: str, gone: str) -> object:
    """What goes says which of them: "in a way that …", "all schools where …"."""
    return (
        _NARROWS.search(kept)
        or narrows_each(kept, gone)
        or (_RELATIVE.search(gone) and _EVERYONE.search(kept))
    )


def said(kept: str, gone: str) -> object:
    """What goes is what was said, found or agreed."""
    return _SAID.search(kept) or _THAT.search(gone)


def wanted(kept: str, gone: str) -> object:
    """What goes is what people may, want, ask, plan or learn to do."""
    return _TO.match(gone) and _WANTS.search(kept)


def counted(kept: str, gone: str) -> object:
    """A number stands last, so that what goes says what is counted."""
    return _NUMBER_LAST.search(kept)


def half(kept: str, gone: str) -> object:
    """What goes is the second half of "both … and …", "from … to …"."""
    return _PAIR.search(kept) or _BEFORE.search(gone)


def quoted(kept: str, gone: str) -> object:
    """A quotation would be cut in two."""
    return kept.count('"') % 2 or kept.count("“") != kept.count("”")


TESTS: tuple[Test, ...] = (
    turned, limited, held_against, compared, shared, uncertain, over, narrowed, said, wanted, counted, half,
    quoted,
)  # fmt: skip


def may_part(kept: list[str], gone: list[str], aim: bool) -> bool:
    """Tell whether the words `gone` may stay for a person beside those `kept`.

    An `aim` may name bad things: they are what somebody works against.
    """
    before, after = " ".join(kept), " ".join(gone)
    if not aim and is_weighty(re.sub(r"^,? ?(?:while|whilst) ", "", after)):
        return False
    return not any(test(before, after) for test in TESTS)


_SUBJECT = re.compile(
    r"^(?:we|they|it|there|a|an|the|our|all|some|many|most|each|every|over|more than|\d[\d,]*|two|three|"
    r"four|five|children|young|pupils|parents|families|staff|schools|carers|volunteers)\b"
)


def opens(kept: list[str]) -> bool:
    """Tell whether words after an opening begin with a subject: after "to make long, kind …" they do not."""
    return bool(_SUBJECT.match(" ".join(kept)))
