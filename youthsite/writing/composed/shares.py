"""Whether a share in words and a share out of 100 say the same."""

from .values import Name

# From how many out of 100 a share is said, and up to how many.
_AGREES = {
    "half": (45, 55), "around half": (42, 58), "over half": (50, 99), "more than half": (50, 99),
    "the majority": (50, 99), "a majority": (50, 99), "the vast majority": (65, 99), "most": (50, 99),
    "the majority of": (50, 99), "a majority of": (50, 99), "the vast majority of": (65, 99),
    "almost all": (80, 100), "nearly all": (80, 100), "a third": (30, 37), "one third": (30, 37),
    "a quarter": (22, 28), "one quarter": (22, 28), "two thirds": (63, 70), "three quarters": (72, 78),
    "all": (100, 100), "a fifth": (18, 22),
}  # fmt: skip


def agrees(share: str, percent: Name) -> bool:
    """Tell whether a share in words ("a third") may stand for so many out of 100."""
    least, most = _AGREES.get(share, (0, 100))
    return least <= int(percent.text.partition(" ")[0]) <= most
