"""The command line, one of the house's faces. `youthsite --help` shows what it can do."""

from .commands import main

__all__ = ["main"]
