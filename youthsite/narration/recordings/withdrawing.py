"""Taking a voice away: its folder, and all that was made from it on this computer."""

import contextlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ...errors import YouthsiteError


@dataclass(frozen=True, slots=True)
class Removed:
    """What was deleted; `linked` are those that were only links, each with the folder that it led to."""

    gone: tuple[Path, ...]
    linked: tuple[tuple[Path, Path], ...] = ()


def remove_voice(recordings: Path, voice: str, cache: Path, made: Iterable[Path]) -> Removed:
    """Delete made folders of the site, the whole cache of sound, and a voice's folder; give what was there.

    The cache goes as a whole: it names sound by what it was made from, not by who spoke, and it is made again
    by the next build. The voice's folder goes last, so that what failed can be done again: raises
    YouthsiteError naming what could not be deleted. Of a link only the link goes.
    """
    gone, linked = [], []
    for path in (*made, cache, recordings / voice):
        if path.is_symlink():
            linked.append((path, path.resolve()))
        elif not path.exists():
            continue
        _delete(path, voice)
        gone.append(path)
    if recordings.is_dir() and not recordings.is_symlink() and not any(recordings.iterdir()):
        with contextlib.suppress(OSError):
            recordings.rmdir()
    return Removed(tuple(gone), tuple(linked))


def _delete(path: Path, voice: str) -> None:
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    except OSError as error:
        raise YouthsiteError(
            f"This could not be deleted ({error.strerror or error}), so the voice `{voice}` is still here.",
            fix=f"Close what plays or shows it, and run `youthsite voice withdraw {voice}` again.",
            file=path,
        ) from error
