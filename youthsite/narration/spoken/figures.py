"""How figures are written: the pieces from which the patterns of the speaking rules are made."""

NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
DASH = r"\s?[-–—]\s?"
COUNTED = r"people|children|young|pupils|students|families|parents|carers|times|hours|places|pounds|workers"
"""Words after which a number that looks like a year or a telephone number is a count."""
SCALES = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "mil": "million",
    "mill": "million",
    "bn": "billion",
    "thousand": "thousand",
    "million": "million",
    "billion": "billion",
}
SCALE = "[kK]|[mM](?:n|ill?)?|bn|thousand|million|billion"


def scale(written: str | None) -> str:
    """Say what stands after a number: " million" for "m"; nothing for nothing."""
    return f" {SCALES[written.lower()]}" if written else ""
