"""Frames that take the core of a long sentence: who did, got or said what; what they leave over is listed.

One file each kind. A frame knows how such sentences are built, never what one report says. None is used where
what it would leave over holds bad news, a limit or a "but".
"""

import re
from collections.abc import Callable, Iterator

from ..figures import Framed, as_sentence
from ..leaning import is_weighty
from . import asking, changes, involving, money, needing, series, services, working

_CARE = re.compile(
    r"\bcare[- ]experienced (children and young people|children|young people|learners|pupils)\b",
    re.IGNORECASE,
)
Frame = Callable[[str], Framed | None]

FRAMES: tuple[Frame, ...] = (
    *asking.FRAMES,
    *involving.FRAMES,
    *changes.FRAMES,
    *money.FRAMES,
    *needing.FRAMES,
    *services.FRAMES,
    *series.FRAMES,
    *working.FRAMES,
)


def deeds_framed(sentence: str) -> Iterator[Framed]:
    """Give what each frame that fits makes of a sentence, the surest first."""
    text = " ".join(sentence.split()).rstrip(".")
    for frame in FRAMES:
        found = frame(text)
        if found and not any(is_weighty(rest) for rest in found.untold):
            lines = (_CARE.sub(r"\1 with care experience", line) for line in found.lines)
            yield Framed(tuple(as_sentence(line) for line in lines), found.untold)
