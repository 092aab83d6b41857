"""Showing how far long work has come: a bar on a terminal, a line now and then elsewhere."""

import sys
from collections.abc import Callable
from typing import TextIO

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done and how many there are."""


def quiet(what: str, done: int, total: int) -> None:
    """Show nothing."""


def shown(stream: TextIO = sys.stderr) -> Progress:
    """Show a bar on a terminal; elsewhere one line when a piece of work starts and one when it ends."""
    return _bar(stream) if stream.isatty() else _lines(stream)


def _bar(stream: TextIO) -> Progress:
    def show(what: str, done: int, total: int) -> None:
        filled = round(30 * done / max(total, 1))
        end = "\n" if done >= total else ""
        stream.write(f"\r{what:<28} [{'#' * filled:<30}] {done} of {total}{end}")
        stream.flush()

    return show


def _lines(stream: TextIO) -> Progress:
    def show(what: str, done: int, total: int) -> None:
        if done in (0, total):
            print(f"{what}: {done} of {total}", file=stream, flush=True)

    return show
