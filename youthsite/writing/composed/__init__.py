"""Sentences made anew: understand a whole sentence by reviewed entries, and speak an easy one.

How an entry is written stands in docs/composing.md. The way: entries (read) → rules (what they match) → chart
(the cheapest reading that covers every word) → values (what is meant) → speaking (short sentences).
"""

from .bare import is_bare
from .compose import Composed, compose
from .entries import meanings

__all__ = ["Composed", "compose", "is_bare", "meanings"]
