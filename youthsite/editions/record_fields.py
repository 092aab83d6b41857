"""Taking what a record file holds, key by key; what is not as it should be is an error with its line."""

from collections.abc import Sequence
from pathlib import Path

from ..errors import YouthsiteError
from .wording import right_word
from .yaml_tree import Listing, Mapping, Words


def mapping(node: object, file: Path) -> Mapping:
    """Take a node as lines of `name: value`; an empty one has none."""
    if isinstance(node, Mapping):
        return node
    if isinstance(node, Words) and not node.text:
        return Mapping({}, node.line)
    line = node.line if isinstance(node, Words | Listing) else 1
    raise YouthsiteError(
        "Lines such as `name: value` were expected here.",
        fix="Bring back the file as it was, or write the lines again.",
        file=file,
        line=line,
    )


def entries(tree: Mapping, key: str, file: Path) -> dict[str, tuple[object, int]]:
    """Give what stands under a key, each with its line."""
    node, _ = tree.entries.get(key, (Words("", tree.line), tree.line))
    return dict(mapping(node, file).entries)


def items(tree: Mapping, key: str, file: Path) -> Sequence[object]:
    """Give the entries of a list under a key; none when it is missing."""
    node, line = tree.entries.get(key, (Words("", tree.line), tree.line))
    if isinstance(node, Listing):
        return node.items
    if isinstance(node, Words) and not node.text:
        return ()
    fix = "Begin each of its entries with a hyphen and a space."
    raise YouthsiteError(f"`{key}` should be a list.", fix=fix, file=file, line=line)


def words(tree: Mapping, key: str, file: Path) -> str:
    """Give the words of a key; empty when it is missing."""
    node, line = tree.entries.get(key, (Words("", tree.line), tree.line))
    if isinstance(node, Words):
        return node.text
    fix = f"Write it on one line, as `{key}: words`."
    raise YouthsiteError(f"`{key}` should be words.", fix=fix, file=file, line=line)


def one_of(tree: Mapping, key: str, choices: Sequence[str], default: str, file: Path) -> str:
    """Give the word of a key that must be one of a few."""
    value = words(tree, key, file) or default
    if value not in choices:
        line = tree.entries[key][1]
        raise YouthsiteError(
            f"`{key}` cannot be `{value}`.", fix=right_word(value, choices), file=file, line=line
        )
    return value


def only(tree: Mapping, keys: Sequence[str], file: Path) -> None:
    """Refuse a key that is not known here: what is not understood cannot be kept safely."""
    for key, (_, line) in tree.entries.items():
        if key not in keys:
            raise YouthsiteError(
                f"A record has no `{key}` here.", fix=right_word(key, keys), file=file, line=line
            )
