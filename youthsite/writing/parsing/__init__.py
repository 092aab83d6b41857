"""Parting long sentences by their grammar, where spaCy is installed (`pip install "youthsite[draft]"`).

A parser is often right and sometimes wrong, so what it proposes is read by it again: who does what to whom
must be the same in the short sentences as in the long one, or the sentence stays for a person.
"""

from .gist import Gist, gists, has_names
from .proposals import Proposal, propose
from .reader import can_parse, parser_note
from .trust import is_whole

__all__ = ["Gist", "Proposal", "can_parse", "gists", "has_names", "is_whole", "parser_note", "propose"]
