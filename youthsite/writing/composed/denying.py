"""Whether a clause says that something does not happen."""

import re

from .values import Clause

# The tenses that say so.
_DENIED = frozenset({"did not", "not-perfect", "has-not", "do not", "cannot", "could not", "will not"})
_DENYING = re.compile(r"\b(?:not|never|rarely|hardly|nobody|none|no)\b", re.IGNORECASE)


def denies(clause: Clause) -> bool:
    """Tell whether a clause says that something does not happen: "this" after it would say that it does."""
    if clause.form in _DENIED or (clause.subject and re.match(r"(?:no|none|nobody)\b", clause.subject.text)):
        return True
    said = clause.deed.done if clause.passive or clause.subject is None else clause.deed.template
    return any(isinstance(part, str) and _DENYING.search(part) for part in (said.parts if said else ()))
