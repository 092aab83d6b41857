"""Who said it is said with every sentence that they said: "They also said that …"."""

import re
from collections.abc import Sequence

from ..model import Edit
from .lexicon import PLURAL_PEOPLE
from .text import lower_first

_SAID_THIS = re.compile(
    r"^(?P<who>.+?) (?:(?:have |has )?(?:said|told us|reported|explained|expressed)|say|tell us) this\.$"
)
ALSO = "They also said that "


def attributed(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[Edit, ...]]:
    """Give lines where all that follows the first thing people said is said to be theirs too.

    Where others than people said it ("the survey"), or a line opens with "but", the lines stay.
    """
    told: list[str] = []
    edits: list[Edit] = []
    after = -1
    for line in lines:
        match = _SAID_THIS.match(line)
        if match:
            after = 0 if PLURAL_PEOPLE & set(match["who"].lower().split()) else -1
        elif after >= 0:
            after += 1
        if after < 2 or line.startswith(("- ", "But ", ALSO)) or line.endswith(":"):
            told.append(line)
            continue
        said = f"{ALSO}{lower_first(line)}"
        edits.append(Edit("say who said it", line, said))
        told.append(said)
    return tuple(told), tuple(edits)
