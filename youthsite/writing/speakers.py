"""Who speaks in a quotation: a child or somebody of a family, said by what they are and never by name."""

import re
from dataclasses import dataclass

from ..model import BlockKind

_YOUNG = (
    r"young (?!people|team|lead)[a-z]+|child|pupil|student|learner|teenager|boy|girl|school leaver|"
    r"apprentice|care leaver"
)
_FAMILY = (
    r"(?:single |lone )?(?:parent|mother|father|mum|dad)|(?:foster |kinship |adoptive )?(?:carer|parent)|"
    r"grandparent|grandmother|grandfather|gran|granny"
)
_CLASS = r"(?:S[1-6]|P[1-7])"
_AGED = r"\d{1,2}[- ]years?[- ]old"
_SPEAKER = re.compile(
    rf"^(?:(?:one|an?|another) )?"
    rf"(?:(?P<class>{_CLASS}|primary|secondary) |{_AGED} |local |care[- ]experienced )*"
    rf"(?:(?P<young>{_YOUNG})|(?P<family>{_FAMILY})|(?P<aged>{_AGED}))"
    rf"(?:,? (?:in |from )?(?P<later>{_CLASS})\b)?(?:,? \(?(?:aged )?\d{{1,2}}\)?)?(?:,? aged \d{{1,2}})?"
    r"(?: (?:who|from|in|at|with|of|[a-z]+ing)\b [^:“\"]*|, [^:“\"]*)?$",
    re.IGNORECASE,
)
_ONLY_CLASS = re.compile(rf"^(?P<class>{_CLASS})(?:,.*| pupils?)?$")
# "A student teacher", "a child psychologist": somebody else.
_WORKS = re.compile(
    r"\b(?:worker|teacher|nurse|officer|councillor|minister|manager|leader|head|staff)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """How a speaker is told ("One pupil in P5"), and the kind of the block with their words."""

    told: str
    kind: BlockKind


def speaker_of(text: str) -> Speaker | None:
    """Give who is meant by the words round a quotation; None where they are no child and of no family."""
    plain = text.strip(" ,()–—-")
    if _WORKS.search(plain):
        return None
    if only := _ONLY_CLASS.match(plain):
        return Speaker(f"One pupil in {only['class']}", "said")
    found = _SPEAKER.match(plain)
    if not found:
        return None
    if found["family"]:
        return Speaker(f"One {found['family'].lower()}", "found-out")
    year = found["later"] or (found["class"] if re.fullmatch(_CLASS, found["class"] or "") else "")
    who = (found["young"] or "young person").lower()
    return Speaker(f"One {who}{f' in {year.upper()}' if year else ''}", "said")
