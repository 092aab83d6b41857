"""Bringing a site's own picture in: made small and safe, with its words and the consent it needs."""

from dataclasses import replace
from pathlib import Path

from .errors import YouthsiteError
from .files import is_reserved_name, read_bytes, read_text, write_bytes, write_text
from .intake.image_files import MAX_BYTES, read_image
from .picture_words import refuse_bad_words, text_with
from .pictures import Description, is_number_name, package_concepts
from .pictures.consents import Consent, check_consent, consent_path, consent_text
from .pictures.library import DESCRIPTIONS, ENDINGS, LIBRARY
from .pictures.own_files import check_form
from .pictures.sizes import FOLDER as SIZES
from .pictures.sizes import scaled
from .pictures.svg import clean_svg
from .project import Project

_SMALLER = "Save it smaller, as PNG, JPEG or WebP."


def add_picture(
    project: Project, file: Path, name: str, described: Description, consent: Consent | None
) -> tuple[str, ...]:
    """Bring a picture into the site and give the paths of the files that were written.

    A photo is made small and written anew, without what the camera left in it; a drawing (SVG) is cleaned.
    Raises YouthsiteError, with nothing written, for a file that is no picture or not a safe one, a name that
    is taken or cannot be one, words that say nothing, letters in the picture that the words lack, and a
    consent that cannot be.
    """
    name = name.lower()
    _check_name(project, name)
    made = _made(file, name)
    refuse_bad_words(project, file, name, described)
    if consent is not None:
        check_consent(consent)
        described = replace(described, consent_until=consent.until, shown_name=consent.shown_name)
    words = text_with(project, name, described)
    for path, data in made.items():
        write_bytes(project.pictures / path, data)
    if consent is not None:
        _keep_out_of_git(project)
        write_text(consent_path(project.root, name), consent_text(name, consent))
    write_text(project.pictures / DESCRIPTIONS, words)
    return tuple(f"theme/pictures/{path}" for path in made)


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
    check_form(name, "Use letters, digits and hyphens, as in our-garden.")
    if is_number_name(name) or is_reserved_name(name):
        raise YouthsiteError(
            f"`{name}` means something else to youthsite or to Windows, so no picture can be called it.",
            fix=f"Give it another name: --name our-{name.rstrip('.')}.",
        )
    if project.pictures.is_dir() and any(_is_called(path, name) for path in project.pictures.iterdir()):
        raise YouthsiteError(
            f"There is a picture called `{name}` already.", fix="Give it another name with --name."
        )
    if name in {path.stem for path in LIBRARY.iterdir()} | package_concepts().keys():
        raise YouthsiteError(
            f"youthsite has a drawing called `{name}` already.",
            fix=f"Give yours another name: --name our-{name}.",
        )


def _is_called(path: Path, name: str) -> bool:
    """Whether a file is a picture of this name where capitals do not count, as on Windows and on a Mac."""
    return path.suffix.lower() in ENDINGS and path.stem.casefold() == name.casefold()


def _keep_out_of_git(project: Project) -> None:
    path = project.root / ".gitignore"
    text = read_text(path) if path.exists() else ""
    if "consents/" not in text.split():
        write_text(path, f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}consents/\n")
