"""Making a drawing safe to put inside a page: nothing that runs, nothing that asks another place.

What an editor left behind (comments, metadata, its own attributes) is cleaned away without a word. What could
run, reach outside or change the rest of the page is refused, for nobody means to publish that in a drawing;
so is what cannot be kept, because a drawing with a part missing is worse than none.
"""

import re
from functools import lru_cache
from html import escape
from pathlib import Path
from xml.parsers import expat

from ..errors import YouthsiteError

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
LARGEST = 100_000
"""The most characters a drawing may have, so that a page with it stays small."""

SHAPES = frozenset({"path", "circle", "ellipse", "rect", "line", "polyline", "polygon"})
GROUPS = frozenset({"svg", "g", "defs", "symbol", "use", "clipPath", "mask", "pattern", "marker"})
GRADIENTS = frozenset({"linearGradient", "radialGradient", "stop"})
ELEMENTS = SHAPES | GROUPS | GRADIENTS
SILENT = frozenset({"title", "desc", "metadata"})
LOOKS = frozenset(
    {"fill", "fill-opacity", "fill-rule", "clip-rule", "clip-path", "mask", "opacity", "color", "display"}
    | {"stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray"}
    | {"stroke-dashoffset", "stroke-opacity", "stop-color", "stop-opacity", "visibility", "vector-effect"}
    | {"paint-order", "marker-start", "marker-mid", "marker-end"}
)
PLACES = frozenset(
    {"viewBox", "preserveAspectRatio", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2"}
    | {"width", "height", "points", "fx", "fy", "offset", "transform", "gradientUnits", "gradientTransform"}
    | {"spreadMethod", "clipPathUnits", "maskUnits", "maskContentUnits", "patternUnits", "patternTransform"}
    | {"patternContentUnits", "markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient"}
)
INSIDE = re.compile(r"url\(\s*['\"]?#([^'\")]+)['\"]?\s*\)")
FIX = "Save it again as plain SVG without scripts, links, style sheets, words or photos in it, or use a PNG."


@lru_cache(maxsize=256)
def clean_svg(text: str, path: Path) -> str:
    """Give the drawing as safe markup that can stand in a page, its ids prefixed with the file's name.

    Raises YouthsiteError with the line when the text is not an SVG drawing with a viewBox, is over 100,000
    characters, has no shape, or holds a script, a style sheet, an event, an entity, a photo, a link or a
    reference outside itself.
    """
    if len(text) > LARGEST:
        raise YouthsiteError(
            "This drawing is too big for a page.", fix="Use a simpler one, or a PNG.", file=path
        )
    parser = expat.ParserCreate(namespace_separator=" ")
    cleaner = _Cleaner(path, parser)
    try:
        parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        problem = "This is not readable as an SVG drawing."
        raise YouthsiteError(problem, fix=FIX, file=path, line=error.lineno) from error
    if not cleaner.has_shape:
        raise YouthsiteError("This drawing has no shape in it: nothing would be seen.", fix=FIX, file=path)
    return "".join(cleaner.parts)


class _Cleaner:
    """Writes down the allowed parts of a drawing as the parser meets them."""

    def __init__(self, path: Path, parser: expat.XMLParserType) -> None:
        self.path = path
        self.parser = parser
        self.parts: list[str] = []
        self.skipped = 0
        self.has_shape = False
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.EntityDeclHandler = self.entity

    def start(self, full_name: str, attributes: dict[str, str]) -> None:
        namespace, _, name = full_name.rpartition(" ")
        if not self.parts:
            self._check_root(namespace, name, attributes)
        if self.skipped or namespace != SVG or name in SILENT:
            self.skipped += 1
            return
        if name not in ELEMENTS:
            raise self._refusal(f"This drawing has a `{name}` in it, which cannot go into a page.")
        self.has_shape |= name in SHAPES
        root = f' xmlns="{SVG}"' if not self.parts else ""
        self.parts.append(f"<{name}{root}{self._attributes(attributes)}>")

    def end(self, full_name: str) -> None:
        if self.skipped:
            self.skipped -= 1
        else:
            self.parts.append(f"</{full_name.rpartition(' ')[2]}>")

    def entity(self, *_: object) -> None:
        raise self._refusal("This drawing defines words of its own (entities), which cannot go into a page.")

    def _check_root(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        if (namespace, name) != (SVG, "svg"):
            raise self._refusal("This is not an SVG drawing.")
        if "viewBox" not in attributes:
            raise self._refusal("This drawing has no viewBox, so it cannot grow and shrink.")

    def _attributes(self, attributes: dict[str, str]) -> str:
        kept = (self._attribute(name, value) for name, value in attributes.items())
        return "".join(f' {name}="{escape(value)}"' for name, value in kept if value)

    def _attribute(self, full_name: str, value: str) -> tuple[str, str]:
        namespace, _, name = full_name.rpartition(" ")
        if name.lower().startswith("on"):
            raise self._refusal(f"This drawing has an event in it (`{name}`), which cannot go into a page.")
        if name == "href" and namespace in ("", XLINK):
            return "href", self._inside(value)
        if namespace:
            return name, ""
        if name == "id":
            return name, self._own(value)
        if name == "style":
            return name, self._style(value)
        return name, self._checked(value) if name in LOOKS | PLACES else ""

    def _style(self, value: str) -> str:
        # Only what colours a shape: `position` and the like would lay the drawing over the page.
        pairs = (entry.partition(":") for entry in value.split(";"))
        kept = ((name.strip(), looks.strip()) for name, _, looks in pairs)
        return ";".join(f"{name}:{self._checked(looks)}" for name, looks in kept if name in LOOKS)

    def _inside(self, value: str) -> str:
        if not value.startswith("#"):
            raise self._refusal("This drawing points to something outside itself.")
        return f"#{self._own(value[1:])}"

    def _checked(self, value: str) -> str:
        rest = INSIDE.sub("", value).lower()
        if any(word in rest for word in ("url", "image", "src", "\\")):
            raise self._refusal("This drawing points to something outside itself.")
        return INSIDE.sub(lambda match: f"url(#{self._own(match.group(1))})", value)

    def _own(self, id: str) -> str:
        # Two drawings made by one editor often use the same ids; on one page they would mix.
        return f"{self.path.stem}-{id}"

    def _refusal(self, problem: str) -> YouthsiteError:
        return YouthsiteError(problem, fix=FIX, file=self.path, line=self.parser.CurrentLineNumber)
