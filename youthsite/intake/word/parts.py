"""Which part of a Word file is which: its relationships say so, not the names."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..package import Package


@dataclass(frozen=True, slots=True)
class Related:
    """What one part says of another: the id it uses, the kind, where it is."""

    id: str
    kind: str
    target: str
    outside: bool


def main_part(package: Package) -> str:
    """Give the name of the part with the text."""
    links = package.xml("_rels/.rels")
    targets = [
        link.get("Target", "").lstrip("/")
        for link in ([] if links is None else links)
        if link.get("Type", "").endswith("/officeDocument")
    ]
    return next((target for target in targets if target in package.parts), "word/document.xml")


def related_to(package: Package, part: str) -> list[Related]:
    """Give all that a part names."""
    folder, _, name = part.rpartition("/")
    links = package.xml(f"{folder}/_rels/{name}.rels".lstrip("/"))
    return [
        Related(
            link.get("Id", ""),
            link.get("Type", "").rsplit("/", 1)[-1],
            link.get("Target", ""),
            link.get("TargetMode") == "External",
        )
        for link in ([] if links is None else links)
    ]


def part_names(main: str, related: list[Related], kind: str) -> list[str]:
    """Give the names of the parts of one kind that the main part names."""
    return sorted({_part(main, one) for one in related if one.kind == kind and not one.outside})


def images_of(main: str, related: list[Related]) -> dict[str, str]:
    """Give the names of the parts that are pictures, by the id they have; linked ones are not in the file."""
    return {one.id: _part(main, one) for one in related if one.kind == "image" and not one.outside}


def _part(main: str, one: Related) -> str:
    folder = main.rpartition("/")[0]
    return one.target.lstrip("/") if one.target.startswith("/") else f"{folder}/{one.target}".lstrip("/")


def parts_of(package: Package, main: str, related: list[Related], kind: str) -> list[Element]:
    """Give the parts of one kind."""
    roots = [package.xml(name) for name in part_names(main, related, kind)]
    return [root for root in roots if root is not None]
