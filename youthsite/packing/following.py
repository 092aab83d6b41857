"""Does every address in a site lead somewhere in it, from whatever folder it is served?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from .links import Named, named_in

_READ = (".html", ".css", ".svg", ".js", ".json", ".xml")
_ELSEWHERE = ("data", "blob", "mailto", "tel", "sms", "javascript")


@dataclass(frozen=True, slots=True)
class Followed:
    """What following every address found: what is wrong, in words, and the files that something leads to."""

    problems: tuple[str, ...]
    reached: frozenset[str]


def follow(files: Mapping[str, Path], address: str) -> Followed:
    """Follow every address of a site's files; `address` is where the site will stand, if that is known."""
    follower = _Follower(files, address)
    problems = tuple(dict.fromkeys(follower.problems()))
    return Followed(problems, frozenset(follower.reached))


class _Follower:
    def __init__(self, files: Mapping[str, Path], address: str) -> None:
        self.files = files
        self.address = address
        self.front = urlsplit(address).path
        self.folders = {".", *(parent for path in files for parent in _parents(path))}
        self.reached: set[str] = set()

    def problems(self) -> Iterator[str]:
        for path, file in self.files.items():
            if path.endswith(_READ):
                for named in named_in(path, file.read_text(encoding="utf-8")):
                    problem = self._problem(path, named)
                    if problem:
                        yield f"{path} {problem}"

    def _problem(self, path: str, named: Named) -> str:
        text = named.address
        if self.address and text.startswith(self.address):
            return self._inside(text.removeprefix(self.address) or "index.html", text)
        parts = urlsplit(text)
        if parts.scheme in _ELSEWHERE:
            return ""
        if parts.scheme or text.startswith("//"):
            return f"loads {text} from another computer" if named.loaded else ""
        if parts.path.startswith("/"):
            if self.front and parts.path.startswith(self.front):
                return self._inside(parts.path.removeprefix(self.front), text)
            return f"names {text}, which is outside of the website's folder"
        if not parts.path:
            return ""
        return self._inside(join("" if named.rooted else dirname(path), parts.path), text)

    def _inside(self, path: str, text: str) -> str:
        plain = normpath(unquote(urlsplit(path).path) or ".")
        if plain == ".." or plain.startswith("../"):
            return f"names {text}, which is outside of the website's folder"
        if plain in self.files:
            self.reached.add(plain)
            return ""
        if plain in self.folders and text.endswith("/"):
            return ""
        return f"leads to {text}, which is not there"


def _parents(path: str) -> Iterator[str]:
    while path := dirname(path):
        yield path
