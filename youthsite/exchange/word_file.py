"""Reading a Word file that may be one of ours: its paragraphs in two views, its comments, its origin."""

from dataclasses import dataclass
from pathlib import Path

from ..errors import YouthsiteError
from ..intake.package import Package, damaged, open_package
from ..intake.word.names import w
from ..intake.word.parts import main_part, parts_of, related_to
from ..intake.word.texts import text_of
from .codes import Code, read_code
from .word_styles import read_styles
from .word_walk import Paragraph, Walk

_ENDING = ".docx"
_AGAIN = (
    "Open it in Word or LibreOffice, take out what does not belong there, save it as a Word document "
    "(.docx), and take that file."
)


@dataclass(frozen=True)
class Comment:
    """What somebody wrote at the edge of the page, and the words it stands beside; nobody's name."""

    id: str
    text: str
    about: str


@dataclass(frozen=True)
class WordFile:
    """A Word file: as it was without the tracked changes, as it is with them, and its comments.

    `exported` are the codes of all that it held when it was exported; none where they were lost.
    """

    path: Path
    before: list[Paragraph]
    after: list[Paragraph]
    comments: dict[str, Comment]
    exported: list[Code]


def read_word_file(path: Path) -> WordFile:
    """Read a .docx file.

    Raises YouthsiteError for one that is missing, of another kind, damaged, locked or too large.
    """
    if path.is_dir():
        raise YouthsiteError("This is a folder.", fix="Name the Word file in it.", file=path)
    if path.suffix.lower() not in (_ENDING, ".docm"):
        raise YouthsiteError(
            f"This is a {path.suffix or 'nameless'} file; a Word file ends in {_ENDING}.",
            fix=_AGAIN,
            file=path,
        )
    try:
        return _read(open_package(path))
    except YouthsiteError as error:
        fix = _AGAIN if path.exists() else error.fix  # what intake advises is about bringing a report in
        raise YouthsiteError(error.problem, fix=fix, file=path) from error
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, RecursionError) as error:
        raise YouthsiteError(damaged(path).problem, fix=_AGAIN, file=path) from error


def _read(package: Package) -> WordFile:
    main = main_part(package)
    root = package.xml(main)
    body = None if root is None else root.find(w("body"))
    if body is None:
        raise damaged(package.path)
    related = related_to(package, main)
    parts = {kind: parts_of(package, main, related, kind) for kind in ("styles", "numbering", "comments")}
    styles = read_styles(next(iter(parts["styles"]), None), next(iter(parts["numbering"]), None))
    links = {one.id: one.target for one in related if one.kind == "hyperlink" and one.outside}
    views = []
    for accepted in (False, True):
        walk = Walk(styles, links, accepted=accepted)
        walk.body(body)
        views.append((walk.end(), walk.said_about))
    about = views[1][1]
    comments = {
        comment.get(w("id"), ""): Comment(
            comment.get(w("id"), ""),
            " ".join(text_of(comment).split()),
            " ".join(about.get(comment.get(w("id"), ""), "").split()),
        )
        for part in parts["comments"]
        for comment in part.findall(w("comment"))
    }
    return WordFile(package.path, views[0][0], views[1][0], comments, _exported(package))


def _exported(package: Package) -> list[Code]:
    root = package.xml("docProps/custom.xml")
    names = [] if root is None else [each.get("name", "") for each in root]
    return [code for name in names if (code := read_code(name)) is not None]
