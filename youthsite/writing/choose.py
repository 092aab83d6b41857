"""What of a report is not for its young readers, and why: contents, governance, legal notices and the like.

Each rule gives its reason in plain words, as it will stand in the list "not told here".
"""

import re
from collections.abc import Callable

from ..language import words
from ..model import Passage
from .grammar import is_clause

CONTENTS = "contents"
LABEL = "a heading or a label"
GOVERNANCE = "how the group is run"
LEGAL = "a legal notice"
CONTACT = "contact details"
FORMATS = "how to get the report in another form"
POINTER = "where to find other papers"
PRINT = "a print code"
SIGNATURE = "names and signatures"
TWICE = "said already"
PREVIEW = "what the report itself is about"

_LINKS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")
_PHONE = re.compile(r"\b0\d{3,4}[ /]?\d{3}[ /]?\d{3,4}\b")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b")
_CONTENTS = re.compile(r"\.{4,}|^contents$|^part (?:one|two|three|\d)$", re.IGNORECASE)
_FORMATS = re.compile(
    r"\b(?:another|other|different|alternative) (?:language|format)s?\b|\blarge print\b|\bbraille\b",
    re.IGNORECASE,
)
_PRINT = re.compile(r"\b\d{5,6}/[A-Z][a-z]{2}\d{2}\b|\bprinted (?:on|by)\b", re.IGNORECASE)
_POSTS = re.compile(
    r"\b(?:Chief (?:Executive|Officer|Superintendent|Social)|Chair|Convener|Director|Head of|Manager|"
    r"Councillor)\b"
)
_LEGAL = re.compile(
    r"\b(?:statutory (?:requirement|duty|responsibilit)|legislation requires|duty to (?:prepare|publish|"
    r"report)|duty (?:up)?on|"
    r"requires? (?:us|local authorities|each|the council) to|reporting dut|under (?:the|part|"
    r"section) .{0,80}\bAct\b|"
    r"Part \d+ of the|section \d+ of the)",
    re.IGNORECASE,
)
_ABOUT_PAPERS = re.compile(r"\b(?:publish|report(?:s|ing)?|plan|prepare|strategy)\b", re.IGNORECASE)
_POINTER = re.compile(
    r"\b(?:can|may) be (?:found|viewed|read|accessed|downloaded)\b|\bavailable (?:at|on request|from|"
    r"here|via|on the .*website)\b|"
    r"\b(?:further|more) (?:information|detail)\w* .{0,60}\b(?:at|here|via|on|from|website)\b|"
    r"^(?:please )?(?:see|visit|click)\b|"
    r"\b(?:details|reporting .{0,40}) (?:is|are) (?:in|detailed in) this\b|\bare via:|\baccessible via\b|"
    r"\b(?:chart|graph|table|diagram|infographics?|info graphics?|figure) (?:below|above|shows?|"
    r"offers?)\b|\bshown (?:in|below)\b",
    re.IGNORECASE,
)
_PREVIEW = re.compile(
    r"^(?:this (?:report|document|section|annual report|summary)|the (?:report|document|"
    r"following section|paper)"
    r"|welcome to|the following section|our report|within this report|it (?:also )?(?:reports|summarises))\b",
    re.IGNORECASE,
)
_GOVERNING = re.compile(
    r"\b(?:governance|strategic(?:ally)?|steering group|sub-?groups?|committees?|boards?|"
    r"terms of reference|oversight|oversees?|"
    r"task groups?|working groups?|chaired|structures?|framework|reporting arrangements|remit|accountab\w+|"
    r"partnership agreement|community plan\w*|delivery group|leadership group|chief officers?|action plan|"
    r"performance (?:framework|management)|self-evaluation|quality assurance|improvement (?:framework|"
    r"plan|method\w*)|"
    r"integration joint|policy|policies|drivers?|alignment|aligned|legislation|strateg(?:y|ies))\b",
    re.IGNORECASE,
)
_GOVERNING_HEADING = re.compile(
    r"\b(?:governance|strategic links|planning and reporting|our partnership$|evaluation and quality|"
    r"child protection committee|"
    r"partnership board|how (?:it|we) works?|structure|policy context|legislative|methodology|"
    r"commitment to improvement|"
    r"workforce development|the partnership and how)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:children|young people|young person|pupils?|learners?|famil(?:y|ies)|parents?|carers?|"
    r"teenagers?|babies)\b(?!['’]s (?:services|rights|hearing|reporter))"
)
# Headings under which a report says what it did as well as how.
_METHOD = re.compile(r"\b(?:methodology|workforce development|commitment to improvement)\b", re.IGNORECASE)
_TOUCHES_PEOPLE = re.compile(
    rf"{_PEOPLE.pattern}|\b(?:staff|schools?|nurser(?:y|ies)|communit(?:y|ies))\b", re.IGNORECASE
)
# Children who do something are never how the group is run.
_THEY_DID = re.compile(
    r"^(?:(?:the|our|some|many|most|\d+|[a-z]+teen|[a-z]+ty|ten|nine|eight|seven|six|five|four|three|two) )*"
    r"(?:children|young people|pupils|learners|families|parents|(?:young |kinship )?carers)\b"
    r"(?: [a-z]+){0,3}? "
    r"(?:have|had|were|took|met|made|worked|joined|visited|attended|helped|chose|led|ran|[a-z]+ed)\b",
    re.IGNORECASE,
)
_THEY_WERE_ASKED = re.compile(
    r"\b(?:consultation|engagement|focus groups?|discussions?) with (?:our |local )?"
    r"(?:children|young people|pupils|families|parents|carers)\b[^.;]{0,40} "
    r"(?:has|have|was|were|took) (?:taken place|place|been held|held|carried out)\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\b\d[\d,.]* ?(?:%|per cent|out of)|\b\d[\d,]* (?:\w+ ){0,3}(?:children|young|pupils|famil|parents|"
    r"carers|staff|schools|people)"
)

_SHORT = 11  # Words.

Rule = Callable[[str], str]


def reason_to_leave_out(passage: Passage) -> str:
    """Say in plain words why a passage is left out of the easy edition; empty when it is to be told."""
    text, heading = passage.text, " / ".join(passage.heading)
    if re.search(r"(?:^|/ )contents\b", heading, re.IGNORECASE):
        return CONTENTS
    for rule in RULES:
        if reason := rule(text):
            return reason
    return GOVERNANCE if _under_governance(passage) else ""


def _under_governance(passage: Passage) -> bool:
    """Judge by the headings; a result is kept, and so is what was done for people under a topic."""
    text, headings = passage.text, passage.heading
    if not any(_GOVERNING_HEADING.search(heading) for heading in headings) or _RESULT.search(text):
        return False
    if _THEY_WERE_ASKED.search(text):
        return False
    if _GOVERNING_HEADING.search(headings[-1]) and not _METHOD.search(headings[-1]):
        return True
    return bool(_GOVERNING.search(text)) or not _TOUCHES_PEOPLE.search(text)


def reason_to_skip(sentence: str) -> str:
    """Say why one sentence of a passage may be passed over; empty when it has something to tell."""
    return next((reason for rule in SENTENCE_RULES if (reason := rule(sentence))), "")


def _contents(text: str) -> str:
    return CONTENTS if _CONTENTS.search(text) else ""


def _contact(text: str) -> str:
    left = words(_LINKS.sub("", text))
    return CONTACT if (_PHONE.search(text) or _POSTCODE.search(text)) and len(left) < 25 else ""


def _formats(text: str) -> str:
    return FORMATS if _FORMATS.search(text) else ""


def _print_code(text: str) -> str:
    return PRINT if _PRINT.search(text) else ""


def _link_only(text: str) -> str:
    bare = _LINKS.sub("", text)
    return POINTER if (bare != text and len(words(bare)) < 4) or " | " in text else ""


def _signature(text: str) -> str:
    return SIGNATURE if len(words(text)) < 12 and _POSTS.search(text) and not is_clause(text) else ""


def _legal(text: str) -> str:
    return LEGAL if _LEGAL.search(text) and _ABOUT_PAPERS.search(text) and not _RESULT.search(text) else ""


def _pointer(text: str) -> str:
    return POINTER if _POINTER.search(text) and len(words(text)) < 30 and not _RESULT.search(text) else ""


def _preview(text: str) -> str:
    return PREVIEW if _PREVIEW.search(text) and not _RESULT.search(text) else ""


def _governance(text: str) -> str:
    terms = len(_GOVERNING.findall(text))
    if _THEY_DID.match(text) or _THEY_WERE_ASKED.search(text):
        return ""
    if terms == 1 and len(words(text)) < _SHORT and not _PEOPLE.search(text):
        return GOVERNANCE
    if _RESULT.search(text) or terms < 2:
        return ""
    return GOVERNANCE if terms >= 2 * len(_PEOPLE.findall(text)) else ""


RULES: tuple[Rule, ...] = (
    _contents, _contact, _formats, _print_code, _link_only,
    _signature, _legal, _pointer, _preview, _governance
)  # fmt: skip
SENTENCE_RULES: tuple[Rule, ...] = (_formats, _link_only, _legal, _pointer, _preview, _governance)
