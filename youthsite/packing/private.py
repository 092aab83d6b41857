"""A last look for what must stay in the house: consents, recordings, held words, paths of this computer."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

from ..model import Passage
from ..pictures.consents import FOLDER as CONSENTS
from ..project import Project

_NAMES = re.compile(r"(^|/)\.|\.record\.yml$|(^|/)(consent\.yml|import\.(json|md|html)|passages\.yml)$")
_WORDY = (".html", ".js", ".json", ".vtt", ".xml", ".txt", ".pls", ".svg")
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]*>")
_FEWEST = 8
"""Words; fewer may stand anywhere by chance."""


def private_in(files: Mapping[str, Path], project: Project, *also: Path) -> Iterator[str]:
    """Say of each file of a site what it should not hold; `also` are folders that no file may name."""
    kept = _kept_files(project)
    roots = [name for folder in (project.root, Path.home(), *also) for name in _spellings(folder)]
    held = _held(project)
    for path, file in files.items():
        data = file.read_bytes()
        if _NAMES.search(path) or hashlib.sha256(data).digest() in kept:
            yield f"{path} is a file for the makers only"
        if any(root in data for root in roots):
            yield f"{path} names a folder of this computer"
        if held and path.endswith(_WORDY):
            words = _words(_TAG.sub(" ", unescape(data.decode("utf-8", "replace"))))
            yield from (
                f"{path} holds words of the private passage {id}" for id, text in held if text in words
            )


def _kept_files(project: Project) -> set[bytes]:
    """What each file of the folders that are never published holds, as a hash; empty files say nothing."""
    folders = (
        project.root / CONSENTS,
        project.recordings,
        project.imports,
        project.easyread,
        project.feedback,
    )
    files = (path for folder in folders if folder.is_dir() for path in folder.rglob("*") if path.is_file())
    return {hashlib.sha256(path.read_bytes()).digest() for path in files if path.stat().st_size}


def _spellings(folder: Path) -> Iterator[bytes]:
    """A folder as text may name it; one as short as `/root` may be anything else."""
    plain = folder.resolve()
    if len(plain.parts) > 2:
        for name in {str(plain), plain.as_posix(), plain.as_uri(), str(plain).replace("\\", "\\\\")}:
            yield name.encode()


def _held(project: Project) -> list[tuple[str, str]]:
    """The words of each held passage that stand in no other passage."""
    passages = [passage for slug in project.slugs for passage in project.report(slug).passages]
    shown = " ".join(_words(passage.text) for passage in passages if not passage.held)
    return [
        (passage.id, words) for passage in passages if (words := _private(passage)) and words not in shown
    ]


def _private(passage: Passage) -> str:
    words = _words(passage.text)
    return words if passage.held and words.count(" ") > _FEWEST else ""


def _words(text: str) -> str:
    """Words with a space on both sides, so that whole words are looked for."""
    return f" {' '.join(_WORD.findall(text.lower()))} "
