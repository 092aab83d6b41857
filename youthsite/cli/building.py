"""Starting MkDocs from the command line; it is only loaded when a site is built or served."""

import logging
import os
from pathlib import Path

from ..errors import YouthsiteError
from ..project import Project

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")


def build_site(project: Project, *, strict: bool) -> Path:
    """Build the site and give its first page; errors as `build_into`."""
    folder, _ = build_into(project, strict=strict)
    return folder / "index.html"


def build_into(
    project: Project, folder: Path | None = None, address: str = "", *, strict: bool = False
) -> tuple[Path, str]:
    """Build the site and give its folder and its address; both as mkdocs.yml says where nothing is given.

    Raises YouthsiteError when MkDocs stops; its own messages say where.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    _show_warnings()
    try:
        chosen = {"site_dir": str(folder) if folder else None, "site_url": address or None}
        given = {name: value for name, value in chosen.items() if value is not None}
        config = load_config(str(_settings_file(project)), strict=strict or None, **given)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except (MkDocsException, SystemExit) as error:
        raise YouthsiteError(
            f"The pages could not be built. {error}".strip(), fix="Mend what is named above."
        ) from error
    return Path(config.site_dir), config.site_url or ""


def serve_site(project: Project, address: str) -> None:
    """Show the site at an address of this computer until it is stopped."""
    from mkdocs.commands.serve import serve

    _show_warnings()
    serve(str(_settings_file(project)), dev_addr=address, livereload=True)


def _settings_file(project: Project) -> Path:
    path = project.root / "mkdocs.yml"
    if not path.exists():
        raise YouthsiteError(
            "The file is missing.", fix="`youthsite new` in another folder makes one to copy.", file=path
        )
    return path


def _show_warnings() -> None:
    logger = logging.getLogger("mkdocs")
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
