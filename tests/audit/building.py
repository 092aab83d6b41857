"""The sites that are audited: the example, one of each published report, and plain mkdocs-material."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.published import REPORT_NAMES, REPORTS
from tests.sites import ROOT, copy_example
from youthsite import steps
from youthsite.cli.building import build_site

from .programs import CACHE

NAMES = ("example", "reports", *REPORT_NAMES)


def build(name: str) -> Path:
    """Build a site anew ("example" or a report's name) and give its folder."""
    folder = CACHE / "sites" / name
    shutil.rmtree(folder, ignore_errors=True)
    if name == "example":
        project = copy_example(folder)
    else:
        project, imported = steps.start(REPORTS / f"{name}.txt", folder, audio=False)
        steps.draft(project, imported.slug)
    build_site(project, strict=True)
    return project.root / "site"


def names(chosen: str) -> list[str]:
    """The sites that are named, with commas between; "reports" are those of the five that are at hand."""
    found: list[str] = []
    for name in chosen.split(","):
        if name not in NAMES:
            raise SystemExit(f"--sites knows {', '.join(NAMES)}, not {name}")
        there = [each for each in REPORT_NAMES if (REPORTS / f"{each}.txt").exists()]
        found += there if name == "reports" else [name]
    return list(dict.fromkeys(found))


def build_plain() -> Path:
    """The example's full report by mkdocs-material as it comes, only without letters from elsewhere."""
    folder = CACHE / "sites" / "plain"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "content", folder / "docs")
    (folder / "mkdocs.yml").write_text("site_name: plain\ntheme:\n  name: material\n  font: false\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    subprocess.run(command, cwd=folder, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    return folder / "site"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on this computer and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
