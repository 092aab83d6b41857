"""Say as a wish what reads as if it were so: "All children are safe" as "We want all children to be safe"."""

import re

from .grammar import first_finite, tokens
from .lexicon import base_forms
from .text import lower_first

_OBJECTS = {"they": "them", "we": "us", "he": "him", "she": "her"}
_UNSURE = frozenset({"it", "this", "there", "these", "those", "who", "that", "which"})
_AS_BASE = {"is": "be", "are": "be", "has": "have", "have": "have"}
# A change that nobody is said to make is what we want to do: "Health is improved".
_CHANGED = re.compile(
    r"^(?P<what>[^,;]+?) (?P<be>is|are) (?P<do>improved|reduced|increased|strengthened)\.?$", re.IGNORECASE
)
_BECOMES = {"improved": "better", "reduced": "less", "increased": "more", "strengthened": "stronger"}


def wish_of(line: str) -> str:
    """Give a sentence as a wish; empty where its first words or its verb do not allow it."""
    if changed := _CHANGED.match(line):
        line = f"{changed['what']} {changed['be']} {_BECOMES[changed['do'].lower()]}."
    parts = tokens(line)
    verb = first_finite(parts)
    if not verb or parts[0].word in _UNSURE or "," in line[: parts[verb].start]:
        return ""
    word = parts[verb].word
    base = _AS_BASE.get(word) or (word if word in base_forms() else "")
    if not base:
        return ""
    subject = line[: parts[verb].start].strip()
    named = len(parts) > 1 and parts[1].bare[:1].isupper()
    subject = _OBJECTS.get(subject.lower()) or (subject if named else lower_first(subject))
    return f"We want {subject} to {base}{line[parts[verb].end :]}"
