"""Footnotes and endnotes: a sign in the text, and a list of the notes at the end of the section."""

from dataclasses import dataclass, field

from .html_tree import Element
from .log import Log


@dataclass
class Notes:
    """The notes met since the last heading; all notes of a file are counted on."""

    log: Log
    waiting: list[Element] = field(default_factory=list)
    count: int = 0

    def sign(self, line: int) -> str:
        """Count a note on and give the sign that stands for it in the text; `put` brings its words."""
        self.count += 1
        self.log.add("", f"the sign of a note at line {line}", [str(self.count)])
        return f" [{self.count}]"

    def put(self, number: int, line: int, children: list[Element | str]) -> None:
        """Keep the words of a note for the end of the section."""
        self.waiting.append(Element("li", {"line": str(line), "value": str(number)}, children))

    def take(self) -> list[Element | str]:
        """Give the list of the notes that wait, under a line that says what they are."""
        items, self.waiting = self.waiting, []
        return self.listed(items)

    def listed(self, items: list[Element]) -> list[Element | str]:
        """Give a list of notes; nothing when there are none."""
        if not items:
            return []
        self.log.add("", "a name for the notes of a section", ["Notes"])
        place = {"line": items[0].attributes["line"]}
        return [Element("p", {**place}, ["Notes:"]), Element("ol", {**place}, [*items])]
