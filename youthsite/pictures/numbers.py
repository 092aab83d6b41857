"""The name by which a block asks for a picture of its own number."""

import re

NUMBER_NAME = re.compile(r"number(?:-(?P<place>\d+))?")


def is_number_name(name: str) -> bool:
    """Say whether `picture="…"` asks for a picture of the block's number, or of one sentence's (`number-2`).

    Such a picture is drawn from the block's words alone, so what covers the words covers it.
    """
    return NUMBER_NAME.fullmatch(name) is not None
