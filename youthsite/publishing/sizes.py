"""Lengths and sizes in words, told before anything is loaded."""


def minutes(seconds: float) -> str:
    """A length in words that anybody reads."""
    whole = round(seconds / 60)
    return "less than 1 minute" if whole < 1 else "1 minute" if whole == 1 else f"{whole} minutes"


def megabytes(size: int) -> str:
    """A size in megabytes, to one place, never told smaller than it is by more than that place."""
    return f"{max(size / 1_000_000, 0.1):.1f} MB"
