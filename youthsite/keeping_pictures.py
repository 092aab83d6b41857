"""A site's own pictures: brought in safely, said in words, and taken out with all that was made of them."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from .editions import replace_blocks, save_page
from .editions.opening import PICTURE
from .errors import YouthsiteError
from .files import read_bytes, read_text, write_bytes, write_text
from .intake.image_files import MAX_BYTES, read_image
from .intake.ocr import engine, is_installed
from .model import Block
from .pictures import Description, alt_fault, package_concepts, read_descriptions, unsaid_words
from .pictures.consents import Consent, check_consent, consent_path, consent_text
from .pictures.descriptions import TEXTS
from .pictures.entries import Value, with_entry, without_entry
from .pictures.library import DESCRIPTIONS, ENDINGS, LIBRARY
from .pictures.sizes import FOLDER as SIZES
from .pictures.sizes import scaled, sizes_of
from .pictures.svg import clean_svg
from .places import named
from .project import Project
from .site_folder import shown_path, site_folder

_SMALLER = "Save it smaller, as PNG, JPEG or WebP."


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out: files, and blocks that showed the picture.

    `site` is where a built site was looked for, `unsure` whether it may be elsewhere. Paths are from
    the site's folder.
    """

    files: tuple[str, ...]
    blocks: tuple[str, ...]
    site: str = "site"
    unsure: bool = False


def add_picture(
    project: Project, file: Path, name: str, described: Description, consent: Consent | None
) -> tuple[str, ...]:
    """Bring a picture into the site and give the paths of the files that were written.

    A photo is made small and written anew, without what the camera left in it; a drawing (SVG) is cleaned.
    Raises YouthsiteError, with nothing written, for a file that is no picture or not a safe one, a name that
    is taken or cannot be one, words that say nothing, letters in the picture that the words lack, and a
    consent that cannot be.
    """
    _check_name(project, name)
    made = _made(file, name)
    _check_words(project, file, name, described)
    if consent is not None:
        check_consent(consent)
        described = replace(described, consent_until=consent.until, shown_name=consent.shown_name)
    for path, data in made.items():
        write_bytes(project.pictures / path, data)
    if consent is not None:
        _keep_out_of_git(project)
        write_text(consent_path(project.root, name), consent_text(name, consent))
    _write_entry(project, name, described)
    return tuple(f"theme/pictures/{path}" for path in made)


def check_words(project: Project, name: str, by: str) -> Description:
    """Keep that somebody else, with the role `by`, looked at the words for a picture and found them right.

    Raises YouthsiteError where no role is given, or the role that wrote the words.
    """
    _own_file(project, name)
    by = " ".join(by.split())
    if not by:
        raise YouthsiteError(
            "It is not said who checked the words.", fix="Say their role, not their name: --by officer."
        )
    described = read_descriptions(project.pictures / DESCRIPTIONS).get(name, Description())
    if by.casefold() == described.written_by.strip().casefold():
        raise YouthsiteError(
            f"The words for `{name}` were written by the same role, {by}.",
            fix="Let somebody else look at the picture beside its words.",
        )
    return describe_picture(project, name, replace(described, state="checked", checked_by=by))


def described_as(project: Project, name: str) -> Description:
    """Give what stands in pictures.yml about one of the site's own pictures."""
    _own_file(project, name)
    return read_descriptions(project.pictures / DESCRIPTIONS).get(name, Description())


def describe_picture(project: Project, name: str, described: Description) -> Description:
    """Keep the words for one of the site's own pictures; errors as for `add_picture`."""
    path = _own_file(project, name)
    _check_words(project, path, name, described)
    before = read_descriptions(project.pictures / DESCRIPTIONS).get(name, Description())
    kept = replace(
        before,
        alt=described.alt,
        decorative=described.decorative,
        long=described.long,
        written_by=described.written_by,
        state=described.state,
        checked_by=described.checked_by if described.state == "checked" else "",
    )
    _write_entry(project, name, kept)
    return kept


def remove_picture(project: Project, name: str) -> Removed:
    """Take a picture, what was made of it, its words and its consent out of the site's folder."""
    _own_file(project, name)
    places = tuple(_cleared(project, name))
    gone = []
    for path in _files_of(project, name):
        path.unlink()
        gone.append(shown_path(project, path))
    if (project.cache / "pictures").is_dir():
        shutil.rmtree(project.cache / "pictures")
    described = project.pictures / DESCRIPTIONS
    if described.exists():
        write_text(described, without_entry(read_text(described), name))
    site, unsure = site_folder(project)
    return Removed(tuple(gone), places, shown_path(project, site), unsure)


def letters_in(path: Path) -> tuple[str, ...]:
    """Give the words that can be read in a photo; none where the extra `ocr` is not installed."""
    if path.suffix.lower() == ".svg" or not is_installed():
        return ()
    from PIL import Image

    with Image.open(path) as image:
        return tuple(word.text for line in engine()(image) for word in line.words)


def _made(file: Path, name: str) -> dict[str, bytes]:
    """Every file to write, by its path in the folder of pictures."""
    if file.suffix.lower() == ".svg":
        return {f"{name}.svg": clean_svg(read_text(file), file).encode()}
    image = read_image(read_bytes(file, MAX_BYTES, _SMALLER))
    if isinstance(image, str):
        raise YouthsiteError(f"This picture cannot be used: {image}.", fix=_SMALLER, file=file)
    if image.slight:
        problem = "This picture is too small, or too thin a strip, to show anything."
        raise YouthsiteError(problem, fix="Use a larger one, at least 320 pixels wide.", file=file)
    ending, whole, small = scaled(image.data)
    return {f"{name}{ending}": whole} | {f"{SIZES}/{name}-{n}.webp": data for n, data in small.items()}


def _check_name(project: Project, name: str) -> None:
    _check_form(name, "Use letters, digits and hyphens, as in our-garden.")
    if _pictures_called(project.pictures, name):
        raise YouthsiteError(
            f"There is a picture called `{name}` already.", fix="Give it another name with --name."
        )
    if name in {path.stem for path in LIBRARY.iterdir()} | package_concepts().keys():
        raise YouthsiteError(
            f"youthsite has a drawing called `{name}` already.",
            fix=f"Give yours another name: --name our-{name}.",
        )


def _check_form(name: str, fix: str) -> None:
    if not PICTURE.fullmatch(name):
        raise YouthsiteError(f"`{name}` cannot be the name of a picture.", fix=fix)


def _check_words(project: Project, file: Path, name: str, described: Description) -> None:
    others = {
        **read_descriptions(LIBRARY / DESCRIPTIONS),
        **{each.name: Description(alt=each.alt) for each in package_concepts().values()},
        **read_descriptions(project.pictures / DESCRIPTIONS),
    }
    problem = alt_fault(name, file.name, described, others)
    if problem is None and not described.decorative:
        unsaid = unsaid_words(letters_in(file), described)
        if unsaid:
            problem = (
                f"These words stand in the picture: {', '.join(unsaid[:8])}. Say them in the alt text too."
            )
    if problem is not None:
        fix = 'Say what it shows with --alt "…", or that it only decorates with --decorative.'
        raise YouthsiteError(problem, fix=fix, file=file)


def _write_entry(project: Project, name: str, described: Description) -> None:
    path = project.pictures / DESCRIPTIONS
    text = read_text(path) if path.exists() else ""
    values: dict[str, Value] = {key: getattr(described, key) for key in ("alt", "decorative", *TEXTS)}
    values |= {key: list(getattr(described, key)) for key in ("words", "never", "marks")}
    write_text(path, with_entry(text, name, values))


def _own_file(project: Project, name: str) -> Path:
    _check_form(name, "Write one name, without its ending: `youthsite picture list` names all.")
    found = _pictures_called(project.pictures, name)
    if not found:
        raise YouthsiteError(
            f"There is no picture of your own called `{name}`.",
            fix="`youthsite picture list` names all.",
            file=project.pictures,
        )
    return found[0]


def _pictures_called(folder: Path, name: str) -> list[Path]:
    """The pictures of a folder with exactly this name: it comes from people, so it is no pattern."""
    return [
        path for path in sorted(folder.glob("*.*")) if path.stem == name and path.suffix.lower() in ENDINGS
    ]


def _files_of(project: Project, name: str) -> list[Path]:
    """The picture's own files, those of the last build, and its consent."""
    found = []
    for folder in (project.pictures, site_folder(project)[0] / "pictures"):
        found += _pictures_called(folder, name)
        found += [size.path for size in sizes_of(folder, name)]
    consent = consent_path(project.root, name)
    return [*found, *([consent] if consent.exists() else [])]


def _cleared(project: Project, name: str) -> Iterator[str]:
    """Take the picture off every block and out of what was approved; give the places."""
    for slug in project.slugs:
        for page in project.edition(slug).pages:
            changed = named(page)
            new = [bare for each in changed.blocks if (bare := _without(each, name)) != each]
            if new:
                save_page(replace_blocks(changed, new), before=page)
                yield from (f"{page.stem}#{each.id}" for each in new)


def _without(block: Block, name: str) -> Block:
    record, approved = block.record, block.record.approved
    if approved is not None and approved.picture == name:
        record = replace(record, approved=replace(approved, picture="", alt="", drawing=""))
    bare = block.picture == name
    return replace(block, picture="" if bare else block.picture, alt="" if bare else block.alt, record=record)


def _keep_out_of_git(project: Project) -> None:
    path = project.root / ".gitignore"
    text = read_text(path) if path.exists() else ""
    if "consents/" not in text.split():
        write_text(path, f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}consents/\n")
