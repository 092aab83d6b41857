"""Writing an assembly to a folder, for a site tool that does not run MkDocs plugins."""

from pathlib import Path

from ..errors import YouthsiteError
from ..files import write_bytes, write_text
from .pages import Assembly, SitePage


def write_assembly(assembly: Assembly, folder: Path) -> int:
    """Write every page as Markdown, and the pictures that are shown, and give the number of pages.

    Raises YouthsiteError when the folder is not empty.
    """
    if folder.exists() and any(folder.iterdir()):
        raise YouthsiteError("This folder is not empty.", fix="Name a new folder.", file=folder)
    for page in assembly.pages:
        write_text(folder / page.uri, _with_mark(page))
    for uri, path in assembly.pictures.items():
        write_bytes(folder / uri, path.read_bytes())
    return len(assembly.pages)


def _with_mark(page: SitePage) -> str:
    """The page's Markdown; of one that speaks of hard things the front matter names the topics."""
    if not page.sensitive:
        return page.markdown
    mark = f"sensitive: [{', '.join(page.sensitive)}]\n"
    own = page.markdown.removeprefix("---\n")
    return f"---\n{mark}{own}" if own != page.markdown else f"---\n{mark}---\n\n{own}"
