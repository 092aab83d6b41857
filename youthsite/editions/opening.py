"""The line that opens a block: `::: {#id .kind wellbeing="safe nurtured" picture="name"}`."""

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import YouthsiteError
from ..model import BLOCK_KINDS, BlockKind
from ..rights import ARTICLE_NUMBERS
from ..wellbeing import INDICATOR_IDS
from .wording import right_word

ATTRIBUTES = ("wellbeing", "rights", "picture")
ID = re.compile(r"[^\W\d_][\w-]*")
PICTURE = re.compile(r"\w[\w.-]*")
_OPENING = re.compile(r" {0,3}:{3,}[ \t]*(?:\{(?P<attributes>.*)\}|(?P<word>[^\s:{}]+))[ \t]*:*[ \t]*")
_ATTRIBUTE = re.compile(
    r"""[ \t]*(?:\#(?P<id>[^\s{}"'=]+)|\.(?P<kind>[^\s{}"'=.]+)"""
    r"""|(?P<name>[^\s{}"'=.\#]+)="""
    r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s{}"'“”‘’]+)))(?=[ \t]|$)"""
)
_EXAMPLE = '::: {#trusted-adults .found-out wellbeing="safe nurtured" picture="listening-adult"}'


@dataclass(frozen=True, slots=True)
class Opening:
    """What the opening line says; `id` is empty when it names none."""

    id: str
    kind: BlockKind
    wellbeing: tuple[str, ...] = ()
    picture: str = ""
    rights: tuple[str, ...] = ()


def parse_opening(text: str, file: Path, line: int) -> Opening:
    """Read an opening line; raises YouthsiteError that names the part which is not right."""
    match = _OPENING.fullmatch(text)
    if match is None:
        raise YouthsiteError(
            "A line that begins with `:::` opens or closes a block, and this one does neither.",
            fix=f"A block opens like `{_EXAMPLE}` and closes with `:::` alone.",
            file=file,
            line=line,
        )
    found = _attributes(match["attributes"] if match["word"] is None else f".{match['word']}", file, line)
    return Opening(
        id=_id(found.get("#", []), file, line),
        kind=_kind(found.get(".", []), file, line),
        wellbeing=_wellbeing(found.get("wellbeing", []), file, line),
        picture=_picture(found.get("picture", []), file, line),
        rights=_rights(found.get("rights", []), file, line),
    )


def render_opening(opening: Opening) -> str:
    """Write the opening line in its one settled form, without a line end."""
    parts = [f"#{opening.id}"] if opening.id else []
    parts.append(f".{opening.kind}")
    if opening.wellbeing:
        parts.append(f'wellbeing="{" ".join(opening.wellbeing)}"')
    if opening.rights:
        parts.append(f'rights="{" ".join(opening.rights)}"')
    if opening.picture:
        parts.append(f'picture="{opening.picture}"')
    return f"::: {{{' '.join(parts)}}}"


def _attributes(text: str, file: Path, line: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    position, end = 0, len(text.rstrip(" \t"))
    while position < end:
        match = _ATTRIBUTE.match(text, position, end)
        if match is None:
            raise _unreadable(text[position:end].strip(" \t"), file, line)
        name = "#" if match["id"] else "." if match["kind"] else match["name"]
        if name not in ("#", ".", *ATTRIBUTES):
            raise YouthsiteError(
                f"A block has no `{name}`.", fix=right_word(name, ATTRIBUTES), file=file, line=line
            )
        values = (match["id"], match["kind"], match["double"], match["single"], match["bare"])
        found.setdefault(name, []).append(next(value for value in values if value is not None))
        position = match.end()
    return found


def _unreadable(text: str, file: Path, line: int) -> YouthsiteError:
    curly = re.search("[“”‘’]", text) is not None
    fix = 'Use straight quotes, as in wellbeing="safe".' if curly else f"It should look like `{_EXAMPLE}`."
    return YouthsiteError(
        f"This part of the opening line is not clear: `{text}`.", fix=fix, file=file, line=line
    )


def _one(values: list[str], what: str, file: Path, line: int) -> str:
    if len(values) > 1:
        raise YouthsiteError(
            f"This block has more than one {what}: {', '.join(values)}.",
            fix="Keep one.",
            file=file,
            line=line,
        )
    return values[0] if values else ""


def _id(values: list[str], file: Path, line: int) -> str:
    name = _one(values, "id", file, line)
    if name and not ID.fullmatch(name):
        raise YouthsiteError(
            f"`#{name}` cannot be an id.",
            fix="An id is a letter, then letters, digits and hyphens, as in `#trusted-adults`.",
            file=file,
            line=line,
        )
    return name


def _kind(values: list[str], file: Path, line: int) -> BlockKind:
    kind = _one(values, "kind", file, line)
    if not kind:
        kinds = ", ".join(f".{each}" for each in BLOCK_KINDS)
        raise YouthsiteError("This block has no kind.", fix=f"Add one of: {kinds}.", file=file, line=line)
    if kind not in BLOCK_KINDS:
        raise YouthsiteError(
            f"There is no kind of block called `{kind}`.",
            fix=right_word(kind, BLOCK_KINDS),
            file=file,
            line=line,
        )
    return kind


def _wellbeing(values: list[str], file: Path, line: int) -> tuple[str, ...]:
    found = _several(values, "`wellbeing`", file, line)
    for word in found:
        if word not in INDICATOR_IDS:
            raise YouthsiteError(
                f"`{word}` is not one of the eight wellbeing words.",
                fix=right_word(word, INDICATOR_IDS),
                file=file,
                line=line,
            )
    return found


def _rights(values: list[str], file: Path, line: int) -> tuple[str, ...]:
    found = _several(values, "`rights`", file, line)
    for number in found:
        if number not in ARTICLE_NUMBERS:
            raise YouthsiteError(
                f"`{number}` is not an article that can be named here.",
                fix='Write the number of an article from 1 to 42, as in rights="12". 43 stands for 43 to 54.',
                file=file,
                line=line,
            )
    return found


def _several(values: list[str], what: str, file: Path, line: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_one(values, what, file, line).replace(",", " ").split()))


def _picture(values: list[str], file: Path, line: int) -> str:
    name = _one(values, "`picture`", file, line).strip(" \t")
    if name and not PICTURE.fullmatch(name):
        raise YouthsiteError(
            f"`{name}` cannot be the name of a picture.",
            fix='Use the name alone, without a folder, as in picture="listening-adult".',
            file=file,
            line=line,
        )
    return name
