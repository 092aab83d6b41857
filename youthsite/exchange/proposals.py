"""What people proposed in Word and nobody has decided yet: a plain file beside each page."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..editions.record_fields import items, mapping, one_of, only, words
from ..editions.record_text import UNSEEN
from ..editions.yaml_tree import Listing, Mapping, Words, parse_yaml
from ..errors import YouthsiteError
from ..files import read_text, write_text

FORMAT = "1"
WHATS = ("change", "both", "unsure", "add", "remove", "title", "comment")
ENDING = ".proposals.yml"
_KEYS = ("what", "block", "about", "old", "new", "reason")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that somebody proposed; nobody's name is kept.

    `what`: `change` (tracked in Word), `both` (the words changed in Word and on the page), `unsure` (the
    block was found by its words only), `add` (a new block behind `block`), `remove`, `title` or `comment`
    (`about` are the words it stands beside). `old` and `new` are lines of the easy page. `reason` says why it
    was rejected.
    """

    what: str
    block: str
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    about: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Proposals:
    """The open proposals for a page, in their order, and those that were rejected."""

    path: Path
    source: str | None = None
    open: tuple[Proposal, ...] = ()
    rejected: tuple[Proposal, ...] = ()


def proposals_path(page: Path) -> Path:
    """Give the file of a page's proposals."""
    return page.with_suffix(ENDING)


def read_proposals(page: Path) -> Proposals:
    """Read the proposals for a page; none when there is no file.

    Raises YouthsiteError with the line for a file that is damaged or of another format.
    """
    path = proposals_path(page)
    if not path.exists():
        return Proposals(path)
    source = read_text(path)
    tree = mapping(parse_yaml(source, path), path)
    check_format(tree, path)
    only(tree, ("format", "proposals", "rejected"), path)
    return Proposals(path, source, _listed(tree, "proposals", path), _listed(tree, "rejected", path))


def check_format(tree: Mapping, path: Path) -> None:
    """Refuse a file of another format than 1."""
    found = words(tree, "format", path)
    if found != FORMAT:
        line = tree.entries["format"][1] if "format" in tree.entries else 1
        raise YouthsiteError(
            f"This file has format {found or '(none)'}; this youthsite knows format {FORMAT}.",
            fix=f"Write `format: {FORMAT}` as its first line, or update youthsite.",
            file=path,
            line=line,
        )


def add_proposals(known: Proposals, new: Iterable[Proposal]) -> tuple[Proposals, int]:
    """Add proposals that are neither there nor rejected yet; say how many."""
    seen = {replace(each, reason="") for each in (*known.open, *known.rejected)}
    added = [each for each in dict.fromkeys(new) if each not in seen]
    return replace(known, open=(*known.open, *added)), len(added)


def numbered(known: Proposals, number: int) -> Proposal:
    """Give an open proposal by its number, from 1; raises YouthsiteError when there is none."""
    if 1 <= number <= len(known.open):
        return known.open[number - 1]
    many = len(known.open)
    fix = f"The numbers go from 1 to {many}." if many else "There are no open proposals for this page."
    raise YouthsiteError(f"There is no proposal {number}.", fix=fix, file=known.path)


def settled(known: Proposals, number: int, reason: str = "") -> Proposals:
    """Take a proposal off the list; with a reason it is kept among the rejected."""
    done = numbered(known, number)
    rest = known.open[: number - 1] + known.open[number:]
    rejected = (*known.rejected, replace(done, reason=reason)) if reason else known.rejected
    return replace(known, open=rest, rejected=rejected)


def save_proposals(known: Proposals) -> None:
    """Write the proposals; a file that says nothing any more is taken away."""
    if known.open or known.rejected:
        write_text(known.path, render_proposals(known), expected=known.source)
    else:
        known.path.unlink(missing_ok=True)


def render_proposals(known: Proposals) -> str:
    """Write the file: one line of the page a line, so that git joins what two people added."""
    lines = [f"format: {FORMAT}"]
    for name, listed in (("proposals", known.open), ("rejected", known.rejected)):
        lines += [f"{name}:"] if listed else []
        for each in listed:
            lines += _lines(each)
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """Write a text in double quotes on one line."""
    return UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def _lines(each: Proposal) -> Iterator[str]:
    yield f"  - what: {each.what}"
    for name in ("block", "about", "reason"):
        if text := getattr(each, name):
            yield f"    {name}: {quoted(text)}"
    for name in ("old", "new"):
        if listed := getattr(each, name):
            yield f"    {name}:"
            yield from (f"      - {quoted(line)}" for line in listed)


def _listed(tree: Mapping, key: str, path: Path) -> tuple[Proposal, ...]:
    return tuple(_proposal(node, path) for node in items(tree, key, path))


def _proposal(node: object, path: Path) -> Proposal:
    tree = mapping(node, path)
    only(tree, _KEYS, path)
    return Proposal(
        what=one_of(tree, "what", WHATS, "comment", path),
        block=words(tree, "block", path),
        old=text_lines(items(tree, "old", path), path),
        new=text_lines(items(tree, "new", path), path),
        about=words(tree, "about", path),
        reason=words(tree, "reason", path),
    )


def text_lines(nodes: Sequence[object], path: Path) -> tuple[str, ...]:
    """Take a list of lines of text."""
    found = []
    for node in nodes:
        if not isinstance(node, Words):
            line = node.line if isinstance(node, Mapping | Listing) else None
            fix = 'Write each line in double quotes behind a hyphen, as `- "We met."`.'
            raise YouthsiteError("A line of text was expected here.", fix=fix, file=path, line=line)
        found.append(node.text)
    return tuple(found)
