"""The reader of Word files: mammoth gives the structure, the file's own XML the words to account for."""

from pathlib import Path
from xml.etree.ElementTree import Element

from ...errors import YouthsiteError
from ..documents import read_document
from ..log import Log
from ..package import Package, damaged, open_package
from ..source import Source
from ..text_reader import Reading
from .conversion import convert
from .drops import drop_comments, drop_loose_notes, drop_margins
from .numbering import read_counters
from .parts import images_of, main_part, part_names, parts_of, related_to
from .prepare import Prepared, prepare
from .shape import Shaper
from .styles import read_styles
from .texts import lines_of, misplaced

_NOTES = ("footnotes", "endnotes")
_MARGINS = ("header", "footer")


def read_word(path: Path, log: Log) -> tuple[Source, Reading]:
    """Read a .docx or .docm; macros are never looked at.

    Lines count the paragraphs of the file. Raises YouthsiteError for a file that is locked, damaged, too
    large or no Word file.
    """
    package = open_package(path)
    try:
        return _read(package, log)
    except YouthsiteError:
        raise
    except RecursionError as error:
        raise YouthsiteError(
            "This file nests its tables or boxes deeper than can be read.",
            fix="Take them out of each other in Word, or save it as plain text (.txt), and add that file.",
            file=path,
        ) from error
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, OSError) as error:
        raise damaged(path) from error  # what mammoth raises when a part is not as the standard says


def _read(package: Package, log: Log) -> tuple[Source, Reading]:
    main = main_part(package)
    body = package.xml(main)
    if body is None:
        raise damaged(package.path)
    related = related_to(package, main)
    found = {
        kind: parts_of(package, main, related, kind)
        for kind in (*_NOTES, *_MARGINS, "comments", "styles", "numbering")
    }
    notes = {kind: found[kind][0] for kind in _NOTES if found[kind]}
    margins = [root for kind in _MARGINS for root in found[kind]]
    roots = [body, *notes.values(), *found["comments"], *margins]
    if any(misplaced(root) for root in roots):
        raise damaged(package.path)
    source = _source(package, roots)
    named = {kind: related_to(package, part_names(main, related, kind)[0]) for kind in notes}
    prepared = _prepare(
        [(body, images_of(main, related)), *((notes[kind], images_of(main, named[kind])) for kind in notes)],
        found,
        log,
    )
    drop_loose_notes(body, notes.values(), log)
    drop_comments(found["comments"], log)
    drop_margins(margins, log)
    if any(name.lower().endswith("vbaproject.bin") for name in package.names):
        log.flag(1, "macros", "This file holds macros. They were not read and not run.")
    tree = convert(
        {"document": (body, related), **{kind: (root, named[kind]) for kind, root in notes.items()}}
    )
    Shaper(prepared, log).shape(tree)
    return source, read_document(tree, source, prepared.sizes, log, package.media)


def _prepare(
    roots: list[tuple[Element, dict[str, str]]], found: dict[str, list[Element]], log: Log
) -> Prepared:
    styles = read_styles(next(iter(found["styles"]), None))
    counters = read_counters(next(iter(found["numbering"]), None))
    prepared = Prepared()
    for root, targets in roots:
        prepared.drawings.targets = targets
        prepare(root, styles, counters, prepared, log)
    return prepared


def _source(package: Package, roots: list[Element]) -> Source:
    lines = tuple(line for root in roots for line in lines_of(root))
    return Source(package.path.name, lines, package.sha256)
