"""Writing an assembly to a folder, for a site tool that does not run MkDocs plugins."""

from pathlib import Path

from ..errors import YouthsiteError
from ..files import write_text
from .pages import Assembly


def write_assembly(assembly: Assembly, folder: Path) -> int:
    """Write every page as Markdown and give their number.

    Raises YouthsiteError when the folder is not empty.
    """
    if folder.exists() and any(folder.iterdir()):
        raise YouthsiteError("This folder is not empty.", fix="Name a new folder.", file=folder)
    for page in assembly.pages:
        write_text(folder / page.uri, page.markdown)
    return len(assembly.pages)
