"""Natural British voices: the Kokoro model, from a folder that the settings name, never downloaded."""

import hashlib
import re
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from ...errors import YouthsiteError
from .speaker import SpeakerNarrator, Speakers

PACKAGE = "package:"
"""Before the name of an installed package, where the settings name that in the place of a folder."""
SPEAKER = Path(__file__).with_name("kokoro_speaker.py")
MODEL, VOICES, SUMS = "model.onnx", "voices.npz", "SHA256SUMS"
PATIENCE = 600
HOW = f"It holds {MODEL}, {VOICES} and {SUMS}; docs/narration.md says how to make it."


class KokoroNarrator(SpeakerNarrator):
    """Speaks through speaker processes that hold the model, one for each thread, of some 400 MB each."""

    id = "kokoro"

    def __init__(self, folder: Path) -> None:
        sums = read_sums(folder)
        for name in (MODEL, VOICES):
            _compare(folder / name, sums)
        both = hashlib.sha256(f"{sums[MODEL]} {sums[VOICES]}".encode()).hexdigest()
        self.version = f"kokoro-onnx {version('kokoro-onnx')} {both}"
        program = ["-I", str(SPEAKER.resolve()), str(folder / MODEL), str(folder / VOICES)]
        self.speakers = Speakers(program, folder, "Kokoro", PATIENCE, once=False)


def model_folder(model: str) -> Path:
    """Give the folder that the settings name: its path, or `package:NAME` or `package:NAME/folder`.

    The package is looked for and never run. Raises YouthsiteError when it is not installed as files.
    """
    if not model.startswith(PACKAGE):
        return Path(model)
    name, _, inner = model.removeprefix(PACKAGE).partition("/")
    found = find_spec(name) if name.isidentifier() else None
    for place in (found and found.submodule_search_locations) or ():
        if (folder := Path(place, inner)).is_dir() and folder.resolve().is_relative_to(Path(place).resolve()):
            return folder
    raise YouthsiteError(
        f"There is no installed package `{name}` with a voice model{f' in `{inner}`' if inner else ''}.",
        fix="Install it with pip, under the name by which Python imports it, or name a folder as `model`.",
    )


def read_sums(folder: Path) -> dict[str, str]:
    """Read the folder's list of hashes, as `sha256sum` writes it.

    Raises YouthsiteError when folder or list are missing, or a line is no hash and name.
    """
    if not folder.is_dir():
        raise YouthsiteError("There is no such folder with a voice model.", fix=HOW, file=folder)
    file = folder / SUMS
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise YouthsiteError("The hashes of the voice model are missing.", fix=HOW, file=file) from error
    sums = {}
    for number, line in enumerate(lines, start=1):
        found = re.fullmatch(r"([0-9a-f]{64}) [ *](\S+)", line.strip())
        if found is None:
            fix = f"Make the list again: `sha256sum {MODEL} {VOICES} > {SUMS}`."
            raise YouthsiteError("This is not a hash and a file name.", fix=fix, file=file, line=number)
        sums[found[2]] = found[1]
    return sums


def _compare(file: Path, sums: dict[str, str]) -> None:
    if file.name not in sums:
        raise YouthsiteError(f"{SUMS} does not name {file.name}.", fix=HOW, file=file.with_name(SUMS))
    if not file.is_file():
        raise YouthsiteError("A file of the voice model is missing.", fix=HOW, file=file)
    with file.open("rb") as opened:
        found = hashlib.file_digest(opened, "sha256").hexdigest()
    if found != sums[file.name]:
        fix = f"Copy the file anew from where you got it; its hash should be {sums[file.name]}."
        raise YouthsiteError("This file of the voice model is damaged or another one.", fix=fix, file=file)
