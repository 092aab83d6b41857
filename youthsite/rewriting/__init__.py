"""An optional helper: a language model on this computer offers easy words for what the rules left over.

It is off until somebody names an endpoint in the settings. It sees one passage at a time, never a private
one; its answers are text that must pass the fact guard and the writing rules, or nothing is kept of them. It
is never asked in a build or where CI is set.
"""

from .endpoint import Endpoint, open_endpoint
from .rewriting import Rewritten, rewrite_page

__all__ = ["Endpoint", "Rewritten", "open_endpoint", "rewrite_page"]
