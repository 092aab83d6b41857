"""The sentences of the statement that nobody may reword, from law.yml."""

from importlib.resources import files
from typing import Any, Final

import yaml

_DATA: Final[dict[str, Any]] = yaml.safe_load(
    files(__package__).joinpath("law.yml").read_text(encoding="utf-8")
)
SOURCE: Final[str] = _DATA["source"]
SOURCE_ADDRESS: Final[str] = _DATA["address"]


def sentence(name: str, **values: str) -> str:
    """Give a sentence by its name in law.yml, with its places filled; KeyError when one is not given."""
    return str(_DATA["sentences"][name]).format_map(values)
