"""What is said of every one may not be told without the words that say which ones."""

import re

_EACH = re.compile(r"\b(?:all(?! ages\b)|every|each|any|everyone|anyone)\b", re.IGNORECASE)
# What goes may say more, or what for: "every child, to keep them safe".
_ADDS = re.compile(r"^,? ?(?:and|including|such as|as well as|to|so that|by|through|with (?:help|support))\b")


def narrows_each(kept: str, gone: str) -> bool:
    """Tell whether `gone` may say which ones of all that `kept` names: "every child at the point when …"."""
    return bool(_EACH.search(kept)) and not _ADDS.match(gone)
