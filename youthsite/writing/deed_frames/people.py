"""How these reports name the people they are about, as patterns that the frames share."""

_KIND = (
    r"(?:our|all|some|many|most|the|local|(?i:care)[- ]experienced|young|other|primary|secondary|"
    r"primary and secondary|\d[\d,]*)"
)
_PEOPLE = (
    r"(?:children, young people,? and (?:their )?families|children, young people,? parents and carers|"
    r"children,? and young people|children and (?:their )?families|young people and (?:their )?families|"
    r"parents and carers|parents,? and families|young people|children|pupils|learners|students|families|"
    r"parents|carers|staff)"
)
WHO = rf"(?i:(?:{_KIND} )*{_PEOPLE}(?: with care experience)?)"
"""Some people of a report: "children and young people", "care experienced learners", "our 30 pupils"."""


def rests(*parts: str | None) -> tuple[str, ...]:
    """Give what a frame leaves over, as it stands in the sentence."""
    return tuple(part.strip(" ,;–-") for part in parts if part and part.strip(" ,;–-"))


def again(who: str) -> str:
    """Name people again without what the sentence before it said of them."""
    return "they" if who else ""
