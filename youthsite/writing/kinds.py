"""What kind of block a telling is: wanted, did, found out, changed, said, next, rights or about."""

import re
from collections.abc import Sequence

from ..model import BlockKind

# What the label of a table column says goes before everything else.
_LABELS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    (
        "wanted",
        re.compile(
            r"\bsaid we would\b|^outcomes?\b|\baims?\b|\bwe want|\bvision\b|\bpriorities\b|"
            r"\bareas? (?:for|of) (?:improvement|development)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "said",
        re.compile(
            r"\b(?:you|they|children|young people|pupils|families|parents)\b.{0,20}\b(?:said|told us|"
            r"asked)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "next",
        re.compile(r"\bplanned\b|\bnext\b|\bfuture\b|\bactions? (?:for )?20|\bwe will\b", re.IGNORECASE),
    ),
    (
        "did",
        re.compile(
            r"\bachieve|\bwe are doing now\b|\bwe (?:have )?d(?:id|one)\b|\bhighlights?\b", re.IGNORECASE
        ),
    ),
)
_SPEAKERS = r"(?:young people|children|pupils|young carers|they|learners|students|young person)"
# What the words themselves say, in order; the first that fits wins.
_WORDS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    (
        "said",
        re.compile(
            rf"\b{_SPEAKERS}\b(?: \w+){{0,6}}? (?:told|said|(?<!have a )(?<!had a )(?<!has a )say|asked for|"
            rf"explained|expressed|reported that|felt|would like|would prefer)\b",
            re.IGNORECASE,
        ),
    ),
    ("rights", re.compile(r"\b(?:have|has|had) (?:a|the) right to\b|\bArticle \d+", re.IGNORECASE)),
    (
        "next",
        re.compile(
            r"\b(?:will|shall|plans? to|plans? (?:is|are) under ?way|"
            r"planned (?:for|to)|plan(?:s|ning)? (?:has|have)|due in|due to be|"
            r"(?:am|is|are) going to (?!(?:school|college|university|work|nursery|class(?:es)?|court|prison|"
            r"an?|the|their|our)\b)|"
            r"we hope|next year|next \d+|coming year)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "changed",
        re.compile(
            r"\b(?:increased?|decreased?|rose|fell|gone (?:up|down)|went (?:up|down)|reduced|reduction|"
            r"dropped|fewer|"
            r"(?:lower|higher|better|more|less) than(?! (?:\d|half|one))|has improved|"
            r"improved (?:by|from|to)|"
            r"compared (?:with|to)|up from|down from|stayed the same|later it was)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "found-out",
        re.compile(
            r"\b(?:(?<!make a )(?<!made a )(?<!design a )survey|"
            r"census|questionnaire|inspectors?|audit|review(?:s|ed)? (?:found|showed)|"
            r"found (?:that|out)|main (?:problems|challenges)|Government reviewed|"
            r"(?:most|many|few|all|the) plans|"
            r"shows? that|showed|results?|answered|out of 100)\b|\d ?%",
            re.IGNORECASE,
        ),
    ),
    (
        "wanted",
        re.compile(
            r"\b(?:we (?:want|aim|hope|believe)|our (?:aim|vision)|the (?:main )?aims?|wants? to|"
            r"committed to|should)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "did",
        re.compile(
            r"\b(?:has|have|had|was|were|been|are getting|"
            r"did|got|made|gave|ran|held|set up|met|took|went|built|began|sent|bought|taught|"
            r"brought|kept|chose|won|led|wrote|spent|"
            r"[a-z]+ed)\b",
            re.IGNORECASE,
        ),
    ),
)
_WE = re.compile(r"\bwe\b", re.IGNORECASE)
_WHETHER = re.compile(r"\bwhether\b[^.;]*")  # What is open is no wish.
_FIGURE = re.compile(r"\d")


def kind_of(lines: Sequence[str], heading: Sequence[str], label: str) -> BlockKind:
    """Judge the kind by the table's label, else by the words told, else by the headings above, last first."""
    # Who "they" are stands in the line before.
    text = " ".join(line for line in lines if not line.startswith("They also said that "))
    text = _WHETHER.sub("", text)
    by_label = _by_label(label)
    by_words = _by_words(text)
    if by_label == "did" and by_words in {"changed", "next", "said"}:
        return by_words
    if by_label and not (by_label == "wanted" and "priorit" in label.lower()):
        return by_label
    promised = by_words == "next" and not _WE.search(
        text
    )  # "More pupils will …": who will do it is not said.
    if heading and _by_label(heading[-1]) == "wanted" and (promised or by_words in {"did", None}):
        return "wanted"
    return by_words or kind_of_heading(heading) or "about"


def label_kind(label: str, heading: Sequence[str]) -> BlockKind | None:
    """Judge the kind before anything is told: by the table's label, else by the headings."""
    return _by_label(label) if label else kind_of_heading(heading)


def kind_of_heading(heading: Sequence[str]) -> BlockKind | None:
    """Judge the kind by the headings above a passage, last first."""
    return next((kind for part in reversed(heading) if (kind := _by_label(part))), None)


def _by_label(text: str) -> BlockKind | None:
    return next((kind for kind, pattern in _LABELS if pattern.search(text)), None)


def _by_words(text: str) -> BlockKind | None:
    fitting = (kind for kind, pattern in _WORDS if pattern.search(text))
    return next((kind for kind in fitting if kind != "changed" or _FIGURE.search(text)), None)
