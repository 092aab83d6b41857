"""Finding a picture by its name: the site's own first, then our drawings, then those of a package."""

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from PIL import Image

from ..days import day_of_build
from ..errors import YouthsiteError
from ..files import read_text
from .calls import calls_of
from .concepts import Concept, package_concepts
from .descriptions import Description, read_descriptions
from .packaged import dressed, icon_path
from .sizes import Size, sizes_of
from .svg import clean_svg

LIBRARY = Path(__file__).with_name("library")
DESCRIPTIONS = "pictures.yml"
ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".webp")
OWN_FIRST, OURS_NEXT = 1.4, 1.2
"""How much more readily a site's own picture, and one of our drawings, is chosen than a package's."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture that a block may show.

    `alt` is empty only when the picture is `decorative`. For an SVG file `svg` is the whole drawing, as safe
    markup to put in a page; for a photo it is None, and `sizes` are its files for small screens. After
    `consent_until`, an ISO day, it may not be shown.
    """

    name: str
    path: Path
    alt: str
    decorative: bool
    svg: str | None
    sizes: tuple[Size, ...] = ()
    long: str = ""
    shown_name: str = ""
    consent_until: str = ""

    def may_show(self, day: date) -> bool:
        """Whether nobody had to agree, or those who had to still do on a day."""
        return not self.consent_until or self.consent_until >= day.isoformat()


def picture_names(site_pictures: Path) -> tuple[str, ...]:
    """Every name that `picture="…"` of a block may hold, in order of the alphabet."""
    return tuple(sorted(_files(LIBRARY).keys() | _files(site_pictures).keys() | package_concepts().keys()))


def all_concepts(site_pictures: Path) -> tuple[Concept, ...]:
    """Give every idea that some picture may show: the site's own, ours, then the package's; a name once."""
    day = day_of_build()
    found: dict[str, Concept] = {}
    for folder, fit in ((site_pictures, OWN_FIRST), (LIBRARY, OURS_NEXT)):
        described = read_descriptions(folder / DESCRIPTIONS)
        for name in sorted(_files(folder).keys() & described.keys()):
            if described[name].words and not described[name].is_expired(day):
                found.setdefault(name, _concept(name, described[name], fit))
    return tuple({**package_concepts(), **found}.values())


def _concept(name: str, described: Description, fit: float) -> Concept:
    calls, never = calls_of(described.words), calls_of(described.never)
    return Concept(name, "", described.alt, calls, never, frozenset(described.marks), fit)


def find_picture(name: str, site_pictures: Path) -> Picture:
    """Find a picture by its name, the file name without its ending.

    The site's own folder wins over the library, and that over the package. Raises
    YouthsiteError when no picture has that name, when two files of one folder share it, when the folder's
    pictures.yml does not describe it, or when the file is not a picture or not a safe one.
    """
    for folder in (site_pictures, LIBRARY):
        files = _files(folder).get(name, [])
        if files:
            path = _only(files, name)
            return _picture(name, path, _description(name, path, folder))
    concept = package_concepts().get(name)
    if concept is not None:
        return Picture(name, icon_path(concept.icon), concept.alt, False, dressed(name, concept.icon))
    raise _unknown(name, site_pictures)


def _files(folder: Path) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if path.suffix.lower() in ENDINGS:
                found.setdefault(path.stem, []).append(path)
    return found


def _only(files: list[Path], name: str) -> Path:
    if len(files) == 1:
        return files[0]
    names = " and ".join(path.name for path in files)
    raise YouthsiteError(
        f"Two pictures share the name `{name}`: {names}.", fix="Rename or remove one of them.", file=files[0]
    )


def _description(name: str, path: Path, folder: Path) -> Description:
    described = read_descriptions(folder / DESCRIPTIONS).get(name)
    if described is not None and (described.alt or described.decorative):
        return described
    raise YouthsiteError(
        f"The picture `{path.name}` has no words for people who cannot see it.",
        fix=f"Add to this file: `{name}:` and below it `  alt: what the picture shows`.",
        file=folder / DESCRIPTIONS,
    )


def _picture(name: str, path: Path, described: Description) -> Picture:
    svg = None
    if path.suffix.lower() == ".svg":
        svg = clean_svg(read_text(path), path)
    else:
        _check_photo(path)
    return Picture(
        name=name,
        path=path,
        alt="" if described.decorative else described.alt,
        decorative=described.decorative,
        svg=svg,
        sizes=sizes_of(path.parent, name),
        long=described.long,
        shown_name=described.shown_name,
        consent_until=described.consent_until,
    )


def unshown_files(site_pictures: Path, day: date) -> frozenset[str]:
    """Name the files of a site's own pictures, as paths in their folder, whose consent ended before a day."""
    described = read_descriptions(site_pictures / DESCRIPTIONS)
    files = _files(site_pictures)
    found = set()
    for name in (name for name, each in described.items() if each.is_expired(day)):
        found |= {path.name for path in files.get(name, [])}
        found |= {size.path.relative_to(site_pictures).as_posix() for size in sizes_of(site_pictures, name)}
    return frozenset(found)


def _check_photo(path: Path) -> None:
    try:
        with Image.open(path) as image:
            image.verify()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise YouthsiteError(
            "This file is not a picture that can be opened.",
            fix="Save it again as PNG, JPEG or WebP.",
            file=path,
        ) from error


def _unknown(name: str, site_pictures: Path) -> YouthsiteError:
    names = picture_names(site_pictures)
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    fix = f"Did you mean `{close[0]}`?" if close else "`youthsite picture list` names every picture."
    return YouthsiteError(f"There is no picture called `{name}`.", fix=fix, file=site_pictures)
