"""What is said in place of a site's own pictures: kept, checked by others, refused where it says nothing."""

from dataclasses import replace
from pathlib import Path

from .approving import named_role
from .errors import YouthsiteError
from .files import read_text, write_text
from .intake.ocr import engine, is_installed
from .pictures import Description, alt_fault, package_concepts, read_descriptions, unsaid_words
from .pictures.descriptions import TEXTS
from .pictures.entries import Value, with_entry
from .pictures.library import DESCRIPTIONS, LIBRARY
from .pictures.own_files import own_file
from .project import Project


def described_as(project: Project, name: str) -> Description:
    """Give what stands in pictures.yml about one of the site's own pictures."""
    own_file(project.pictures, name)
    return read_descriptions(project.pictures / DESCRIPTIONS).get(name, Description())


def describe_picture(project: Project, name: str, described: Description) -> Description:
    """Keep the words for one of the site's own pictures; errors as for `add_picture`."""
    path = own_file(project.pictures, name)
    refuse_bad_words(project, path, name, described)
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
    write_entry(project, name, kept)
    return kept


def check_words(project: Project, name: str, by: str) -> Description:
    """Keep that somebody else, with the role `by`, looked at the words for a picture and found them right.

    Raises YouthsiteError where no role is given, or the role that wrote the words.
    """
    own_file(project.pictures, name)
    by = " ".join(by.split())
    if not by:
        raise YouthsiteError(
            "It is not said who checked the words.", fix="Say their role, not their name: --by officer."
        )
    by = named_role(by)
    described = read_descriptions(project.pictures / DESCRIPTIONS).get(name, Description())
    if by.casefold() == described.written_by.strip().casefold():
        raise YouthsiteError(
            f"The words for `{name}` were written by the same role, {by}.",
            fix="Let somebody else look at the picture beside its words.",
        )
    return describe_picture(project, name, replace(described, state="checked", checked_by=by))


def refuse_bad_words(project: Project, file: Path, name: str, described: Description) -> None:
    """Raise YouthsiteError for words that say nothing, or not what stands in the picture."""
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


def write_entry(project: Project, name: str, described: Description) -> None:
    """Write what is said of a picture into the site's pictures.yml; other entries stay."""
    write_text(project.pictures / DESCRIPTIONS, text_with(project, name, described))


def text_with(project: Project, name: str, described: Description) -> str:
    """Give the site's pictures.yml with what is said of a picture; YouthsiteError where that cannot be."""
    path = project.pictures / DESCRIPTIONS
    text = read_text(path) if path.exists() else ""
    values: dict[str, Value] = {key: getattr(described, key) for key in ("alt", "decorative", *TEXTS)}
    values |= {key: list(getattr(described, key)) for key in ("words", "never", "marks")}
    return with_entry(text, name, values, path)


def letters_in(path: Path) -> tuple[str, ...]:
    """Give the words that can be read in a photo; none where the extra `ocr` is not installed."""
    if path.suffix.lower() == ".svg" or not is_installed():
        return ()
    from PIL import Image

    with Image.open(path) as image:
        return tuple(word.text for line in engine()(image) for word in line.words)
