"""Taking a voice away: its folder, and all that was made from it on this computer."""

import shutil
from collections.abc import Iterable
from pathlib import Path


def remove_voice(recordings: Path, voice: str, cache: Path, made: Iterable[Path]) -> tuple[Path, ...]:
    """Delete a voice's folder, the whole cache of sound, and made folders of the site; give what was there.

    The cache goes as a whole: it names sound by what it was made from, not by who spoke, and it is made again
    by the next build.
    """
    gone = [path for path in (recordings / voice, cache, *made) if path.exists()]
    for path in gone:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    if recordings.is_dir() and not any(recordings.iterdir()):
        recordings.rmdir()
    return tuple(gone)
