"""Deeds that say nothing by themselves, and lines that are nearly nothing."""

import re

# Deeds that say nothing without what stood behind them: "We pay for an officer.", "A review was done."
_EMPTY = (
    r"meetings?|reviews?|plans?|reports?|training|lessons?|courses?|workshops?|sessions?|events?|surveys?|"
    r"research|work|officers?|workers?|posts?|jobs?|money|funding|funds?|grants?|awards?|"
    r"£\d[\d,.]*(?: [mb]illion)?|teams?|groups?|projects?|programmes?|schemes?|services?|help|support|advice|"
    r"actions?|steps|policy|policies|guidance|guides?|information|data|things|it|them|this|that|changes?|progress"
)
_BARE = re.compile(
    rf"(?<!about )(?<!about the )(?<!\w)(?:{_EMPTY})"
    r"(?: (?:was|were|is|are|has been|have been|will be|got|took|began|started|will start)"
    r"(?: \w+)?(?: (?:up|out|place|on))?)?\.$"
)
_WITH_WHOM = re.compile(
    r"\b(?:work\w*|me[et]t\w*|talk\w*|engag\w+|spoke|speak\w*|link\w*|keep working) "
    r"(?:closely |together )?(?:with|to) (?!.*\b(?:about|on|to [a-z]+)\b)[^.\d]*\.$"
)
_LEAST = 5


def is_bare(lines: tuple[str, ...]) -> bool:
    """Tell whether what is told of a sentence is a bare deed, or nearly nothing."""
    first = lines[0]
    return len(first.split()) < _LEAST or bool(_BARE.search(first) or _WITH_WHOM.search(first))
