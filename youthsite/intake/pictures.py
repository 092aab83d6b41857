"""The pictures of a report: which are shown, which wait for a person, and which say nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from .draft import Draft
from .image_files import SafeImage, read_image
from .log import Log
from .picture_words import PictureWords, picture_words
from .tree import Block, Break, Figure, Paragraph, Run, inlines, plain
from .words import plain_words

MAX_PICTURES = 200
MAX_PIXELS = 800_000_000
FOLDER = "pictures"
_OFTEN = 3
_CHOICES = {"keep": "Keep them back", "show": "Show them on the site"}
NO_BYTES = "its file is not in the report"


@dataclass(frozen=True, slots=True)
class Found:
    """A picture in the file: its line, its bytes (None: not to be had), and what the file says of it."""

    line: int
    data: bytes | None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Pictures:
    """`blocks` stand in the place of each picture found; `images` are the files to store, by name."""

    blocks: tuple[tuple[Block, ...], ...] = ()
    images: Mapping[str, SafeImage] = field(default_factory=dict)


def keep_pictures(found: Sequence[Found], log: Log) -> Pictures:
    """Decide about every picture of a report, in reading order.

    At most 200 pictures of together 800 megapixels are taken; the same picture is stored once. What is too
    small to show anything, or comes again and again, is left out and listed.
    """
    images = _read(found)
    names = Counter(image.name for image in images if isinstance(image, SafeImage))
    seen: set[str] = set()
    blocks = [tuple(_blocks(one, image, names, seen, log)) for one, image in zip(found, images, strict=True)]
    files = {_path(image): image for image in images if isinstance(image, SafeImage)}
    used = [block.name for placed in blocks for block in placed if isinstance(block, Figure)]
    return Pictures(tuple(blocks), {name: files[name] for name in used})


def _path(image: SafeImage) -> str:
    return f"{FOLDER}/{image.name}"


def _read(found: Sequence[Found]) -> list[SafeImage | str]:
    known: dict[bytes, SafeImage | str] = {}
    pixels = 0
    images: list[SafeImage | str] = []
    for one in found:
        if one.data is None:
            images.append(NO_BYTES)
            continue
        key = sha256(one.data).digest()
        if key not in known:
            full = len(known) >= MAX_PICTURES or pixels > MAX_PIXELS
            known[key] = "the report has more pictures than are taken over" if full else read_image(one.data)
            pixels += known[key].pixels if isinstance(known[key], SafeImage) else 0  # type: ignore[union-attr]
        images.append(known[key])
    return images


def _blocks(
    one: Found, image: SafeImage | str, names: Counter[str], seen: set[str], log: Log
) -> Iterator[Block]:
    words = picture_words(one.said, image.name if isinstance(image, SafeImage) else "")
    if isinstance(image, str):
        yield from _only_words(one, image, log)
    elif image.slight and not words.alt:
        log.picture(one.line, image.name, "left out: too small to show anything, or a line")
    elif names[image.name] >= _OFTEN and (image.name in seen or not words.alt):
        log.picture(one.line, image.name, "left out: it stands in many places, as a logo does")
    else:
        seen.add(image.name)
        yield _figure(one, image, words, log)


def _only_words(one: Found, why: str, log: Log) -> Iterator[Block]:
    """Put the description of a picture that cannot be had in its place; one without is only flagged."""
    said = " ".join(one.said.split())
    if not said:
        message = f"There was a picture here, without a description ({why}). Say what it shows."
    else:
        message = f"There was a picture here: “{said}” ({why}). Is that all it shows?"
        text = f"Picture: {said}"
        log.add("", f"the description of the picture at line {one.line}", plain_words(text))
        yield Paragraph(one.line, (Run(text),), one.line)
    log.flag(one.line, "picture", message)


def _figure(one: Found, image: SafeImage, words: PictureWords, log: Log) -> Figure:
    figure = Figure(
        one.line, f"{FOLDER}/{image.name}", words.alt, f"Picture: {words.long}" if words.long else ""
    )
    log.add(
        "", f"the description of the picture at line {one.line}", plain_words(f"{figure.alt} {figure.long}")
    )
    if not words.alt:
        message = (
            f"The picture {image.name} has no description, so it is not on the site. "
            "Write between the brackets, in one short sentence, what it shows."
        )
    else:
        by = "a program wrote this" if words.guessed else "look at the picture"
        message = (
            f"The picture {image.name} is described as “{words.long or words.alt}”. Is that right ({by})?"
        )
    log.flag(one.line, "picture", message)
    return figure


def settle_pictures(
    draft: Draft, images: Mapping[str, SafeImage], log: Log
) -> tuple[Draft, dict[str, bytes], dict[str, bytes]]:
    """Ask about the photographs; give the draft with what is held, and the files shown and held by name.

    A photograph may show a child, so all are held until a person says otherwise. What stands beside held
    words is held too, and then wherever it stands.
    """
    draft = _held_with_neighbours(draft)
    figures = [block for block in draft.blocks if isinstance(block, Figure)]
    photos = {figure.name for figure in figures if images[figure.name].photo}
    keep = bool(photos) and _ask(figures, photos, log) == "keep"
    held = {figure.name for figure in figures if figure.held} | (photos if keep else set())
    blocks = tuple(
        replace(block, held=block.held or block.name in held) if isinstance(block, Figure) else block
        for block in draft.blocks
    )
    for figure in figures:
        became = "shown" if figure.name not in held else "held back"
        log.picture(figure.line, images[figure.name].name, became)
    for name in sorted(set(images) - {figure.name for figure in figures}):
        log.picture(0, images[name].name, "left out with the words around it")
    files = {figure.name: images[figure.name].data for figure in figures}
    shown = {name: data for name, data in files.items() if name not in held}
    return replace(draft, blocks=blocks), shown, {name: files[name] for name in files if name in held}


def _held_with_neighbours(draft: Draft) -> Draft:
    """Hold each picture that stands right before or after held words."""
    blocks = draft.blocks
    words = [place for place, block in enumerate(blocks) if not isinstance(block, Figure | Break)]
    hidden = {place for place in words if _holds(blocks[place], draft.held)}

    def beside(place: int) -> bool:
        before = max((other for other in words if other < place), default=place)
        after = min((other for other in words if other > place), default=place)
        return bool({before, after} & hidden)

    return replace(
        draft,
        blocks=tuple(
            replace(block, held=True) if isinstance(block, Figure) and beside(place) else block
            for place, block in enumerate(blocks)
        ),
    )


def _holds(block: Block, held: Iterable[str]) -> bool:
    texts = {plain(inline) for _, inline in inlines(block)}
    return bool(getattr(block, "held", False)) or not texts.isdisjoint(held)


def _ask(figures: Iterable[Figure], photos: set[str], log: Log) -> str:
    """Ask one question about all photographs; another photograph makes it another question."""
    first = [figure for figure in figures if figure.name in photos]
    for figure in first:
        name = figure.name.removeprefix(f"{FOLDER}/")
        message = f"{name} may be a photograph. Is a young person in it, and did they agree to be shown?"
        log.flag(figure.line, "photo", message)
    count = "1 photograph" if len(photos) == 1 else f"{len(photos)} photographs"
    text = (
        f"The report has {count}. If a child or young person can be seen, you need their consent. "
        "Show them on the site?"
    )
    return log.ask("photo", first[0].line, ", ".join(sorted(photos)), text, _CHOICES, "keep")
