"""The structure tree of a tagged PDF: what the file says its parts are, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral

_MAX_DEPTH = 60
_MAX_NODES = 500_000


@dataclass(slots=True)
class Node:
    """One part; its children are parts and places of marked content (page, number)."""

    kind: str
    alt: str = ""
    children: "list[Node | tuple[int, int]]" = field(default_factory=list)


class Structure:
    """Reads the tree once, each part at most once, however the file knots it."""

    def __init__(self, document: PDFDocument) -> None:
        self.seen: set[int] = set()
        root = resolve1(document.catalog.get("StructTreeRoot"))
        found = enumerate(PDFPage.create_pages(document), start=1) if isinstance(root, dict) else ()
        self.pages = {page.pageid: number for number, page in found}
        self.roles = resolve1(root.get("RoleMap")) or {} if isinstance(root, dict) else {}
        self.top = Node("Document")
        if isinstance(root, dict):
            self._children(root.get("K"), None, self.top, 0)

    def _children(self, value: object, page: int | None, node: Node, depth: int) -> None:
        kids = resolve1(value)
        if not isinstance(kids, list):
            kids = [value]
        for kid in kids:
            self._child(kid, page, node, depth)

    def _child(self, value: object, page: int | None, node: Node, depth: int) -> None:
        if isinstance(value, PDFObjRef):
            if value.objid in self.seen or depth > _MAX_DEPTH or len(self.seen) > _MAX_NODES:
                return
            self.seen.add(value.objid)
        kid = resolve1(value)
        if isinstance(kid, int) and not isinstance(kid, bool):
            node.children += [(page, kid)] if page else []
        elif isinstance(kid, dict):
            here = self._page(kid) or page
            if "MCID" in kid:
                number = resolve1(kid["MCID"])
                node.children += [(here, number)] if here and isinstance(number, int) else []
            elif "S" in kid:
                child = Node(self._kind(kid), _words(kid.get("Alt")))
                self._children(kid.get("K"), here, child, depth + 1)
                node.children.append(child)

    def _page(self, kid: dict[str, Any]) -> int | None:
        reference = kid.get("Pg")
        return self.pages.get(reference.objid) if isinstance(reference, PDFObjRef) else None

    def _kind(self, kid: dict[str, Any]) -> str:
        """Give a part's standard name, following the file's own names at most a few steps."""
        name = resolve1(kid["S"])
        for _ in range(4):
            standard = resolve1(self.roles.get(_name(name)))
            if standard is None or _name(standard) == _name(name):
                break
            name = standard
        return _name(name)


def _name(value: object) -> str:
    if isinstance(value, PSLiteral):
        value = value.name
    return value.decode("latin-1") if isinstance(value, bytes) else str(value or "")


def _words(value: object) -> str:
    data = resolve1(value)
    if not isinstance(data, bytes):
        return str(data or "")
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "ignore")
    return data.decode("latin-1")


def places(node: Node) -> Iterator[tuple[int, int]]:
    """Give the marked content of a part and all below it, in order."""
    for child in node.children:
        if isinstance(child, Node):
            yield from places(child)
        else:
            yield child
