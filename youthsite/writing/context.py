"""What a drafting step may know beyond the sentence it works on."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Context:
    """The report's letters with the names they stand for, and the longest sentence allowed, in words."""

    acronyms: dict[str, str] = field(default_factory=dict)
    max_words: int = 15
