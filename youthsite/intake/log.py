"""The account of one import: what was dropped, joined, moved, added, and what a person should look at."""

from dataclasses import dataclass, field
from typing import Any

Entry = dict[str, Any]


@dataclass
class Log:
    """What the repairs did; every list is in the order in which it happened."""

    dropped: list[Entry] = field(default_factory=list)
    joined: list[Entry] = field(default_factory=list)
    moved: list[Entry] = field(default_factory=list)
    added: list[Entry] = field(default_factory=list)
    flags: list[Entry] = field(default_factory=list)

    def drop(self, line: int, why: str, words: list[str]) -> None:
        """List words that are not in the pages, and why; no words, no entry."""
        if words:
            self.dropped.append({"line": line, "why": why, "words": words})

    def join(self, *lines: int) -> None:
        """List lines that became one passage."""
        self.joined.append({"lines": list(lines)})

    def move(self, origin: int, target: int, words: list[str]) -> None:
        """List words that stand elsewhere now; both are source lines."""
        self.moved.append({"from": origin, "to": target, "words": words})

    def add(self, page: str, why: str, words: list[str]) -> None:
        """List words that the source does not have; no words, no entry."""
        if words:
            self.added.append({"page": page, "why": why, "words": words})

    def flag(self, line: int, kind: str, message: str) -> None:
        """Ask a person to look at a line; the same question is asked once a line."""
        entry = {"line": line, "kind": kind, "message": message}
        if entry not in self.flags:
            self.flags.append(entry)
