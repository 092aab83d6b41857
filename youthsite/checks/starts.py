"""A start: what the rules could make of a passage before they stopped. It is never told and never published.

It stands only where the makers of the easy words look: in the report of `youthsite check`, and on the check
page of a preview. A person takes it into the easy edition (`youthsite draft --take`), as a draft to edit.
"""

from dataclasses import dataclass

from ..model import BlockKind, Edit, Passage

LABEL = "A start. Not checked."
NOTHING = "No start: the rules could make nothing short of it."


@dataclass(frozen=True, slots=True)
class Start:
    """What the rules could make of one passage that is to do, and what its easy words must not lose.

    `lines` are easy lines (list items begin with "- "); they are empty where the rules could make nothing.
    `items` are the list items that a lead-in takes along. `say` holds facts that no line says, each kind with
    its words; `rest` the words that were cut. `above` is what a list item goes on from. `own` are the words
    of the passage, sentence by sentence, for a person who begins with those.
    """

    passage: Passage
    reason: str
    lines: tuple[str, ...] = ()
    say: tuple[tuple[str, tuple[str, ...]], ...] = ()
    rest: tuple[str, ...] = ()
    items: tuple[Passage, ...] = ()
    above: str = ""
    own: tuple[str, ...] = ()
    kind: BlockKind = "about"
    edits: tuple[Edit, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages that it would tell."""
        return (self.passage, *self.items)

    @property
    def head(self) -> str:
        """What it is, in a few words."""
        return LABEL if self.lines else NOTHING

    @property
    def label(self) -> str:
        """What stands above it wherever it is shown: that it is no telling, and why the rules stopped."""
        return f"{self.head} {self.why}"

    @property
    def why(self) -> str:
        """Why the rules stopped, as a sentence."""
        return f"The rules stopped because {self.reason}." if self.reason else "Nobody has drafted it yet."

    @property
    def asked(self) -> tuple[str, ...]:
        """What must not be lost, a line a kind: "How many: 42"."""
        facts = (f"{kind}: {', '.join(words)}" for kind, words in self.say)
        return (*facts, *((f"Left out so far: {'; '.join(self.rest)}",) if self.rest else ()))
