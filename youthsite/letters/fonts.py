"""Fonts that are made to be easy to read, cut down to the letters of British and Gaelic texts, as WOFF2.

The fonts lie in packages (`fontpkg-…`) and are never copied into this repository. Their licence (OFL 1.1)
asks that it goes where they go, and that a changed font does not bear a reserved name: so the licence lies
beside them in the site, and the names in the files are ours.
"""

from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FOLDER = "youthsite/letters"
_SIGNS = (
    (0x20, 0x7E),  # the signs of a keyboard
    (0xA0, 0x17F),  # accents of Gaelic, Welsh, Polish and their neighbours
    (0x218, 0x21B),  # Romanian
    (0x2010, 0x2026),  # dashes, quotation marks, bullets
    (0x20AC, 0x20AC),  # euro
    (0x2190, 0x2193),  # arrows
    (0x2212, 0x2212),  # minus
)
_NAMES = {1, 3, 4, 6, 16}
"""The names by which a font is known: family, id, whole name, PostScript name, family of all weights."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A choice of letters: its short name, its name for readers, its package, and its files by weight."""

    id: str
    name: str
    package: str
    files: tuple[tuple[str, str], ...]


LETTERS = (
    Letters(
        "atkinson",
        "Atkinson",
        "fontpkg-atkinson-hyperlegible",
        (("400", "AtkinsonHyperlegible-Regular.ttf"), ("700", "AtkinsonHyperlegible-Bold.ttf")),
    ),
    Letters("lexend", "Lexend", "fontpkg-lexend", (("400 800", "Lexend[wght].ttf"),)),
)


@cache
def font_files() -> dict[str, bytes]:
    """Give each file of the letters by its path in the site: fonts, their licences, and the style sheet.

    A package that is not installed leaves its letters out.
    """
    found: dict[str, bytes] = {}
    faces = []
    for letters in LETTERS:
        folder = _folder(letters.package)
        if folder is None:
            continue
        for weight, name in letters.files:
            path = f"{letters.id}-{weight.replace(' ', '-')}.woff2"
            found[f"{FOLDER}/{path}"] = _small(folder / "files" / name, letters)
            faces.append(_face(letters, weight, path))
        found[f"{FOLDER}/{letters.id}.LICENSE.txt"] = (folder / "LICENSE").read_bytes()
    if faces:
        found[f"{FOLDER}/letters.css"] = "\n".join(faces).encode()
    return found


def _folder(package: str) -> Path | None:
    try:
        return Path(str(distribution(package).locate_file(package.replace("-", "_"))))
    except PackageNotFoundError:
        return None


def _face(letters: Letters, weight: str, path: str) -> str:
    """A browser asks for the file only when words are set in it, so nobody loads what they did not choose."""
    return (
        f'@font-face {{ font-family: "Youthsite {letters.id.title()}"; font-weight: {weight}; '
        f'font-display: swap; src: url("{path}") format("woff2"); }}'
    )


def _small(path: Path, letters: Letters) -> bytes:
    # Only a build needs these, and they take long to load.
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = ["*"]
    options.hinting = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in _SIGNS for code in range(first, last + 1)])
    cutter.subset(font)
    if "fvar" in font:
        font = _between(font)
    _rename(font, f"Youthsite {letters.id.title()}")
    font.flavor = "woff2"
    made = BytesIO()
    font.save(made)
    return made.getvalue()


def _between(font: "TTFont") -> "TTFont":
    """Keep of a font with many weights those from plain to heavy."""
    from fontTools.varLib.instancer import instantiateVariableFont

    return instantiateVariableFont(font, {"wght": (400, 800)})


def _rename(font: "TTFont", name: str) -> None:
    for record in font["name"].names:
        if record.nameID in _NAMES:
            record.string = name.replace(" ", "") if record.nameID == 6 else name
