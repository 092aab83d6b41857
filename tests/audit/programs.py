"""The programs the audit asks that are no Python: kept in .cache/audit, never installed globally."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from tests.sites import ROOT

HERE = Path(__file__).parent
CACHE = ROOT / ".cache" / "audit"
MODULES = CACHE / "node_modules"
SNIFFER = MODULES / "html_codesniffer" / "build" / "HTMLCS.js"
NOT_UNDERSTOOD = ("Resource violates Content Security Policy", "CSS: Parse Error.")
"""What the Nu checker says of pages opened from disk, and of `::highlight()`, which it does not know yet."""


def install() -> None:
    """Fetch the pinned programs once; say what is missing on this computer."""
    for program in ("node", "npm", "java"):
        if shutil.which(program) is None:
            raise SystemExit(f"make audit needs {program}. Install it and run make audit again.")
    lock = HERE / "package-lock.json"
    kept = CACHE / "package-lock.json"
    if SNIFFER.exists() and kept.exists() and kept.read_bytes() == lock.read_bytes():
        return
    CACHE.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(HERE / name, CACHE / name)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    ran = subprocess.run(command, cwd=CACHE, capture_output=True, text=True)
    if ran.returncode:
        raise SystemExit(f"npm could not fetch the programs of make audit:\n{ran.stderr[-2000:]}")


def nu_errors(pages: list[Path]) -> list[str]:
    """What the Nu HTML checker calls an error, one line each."""
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    ran = subprocess.run(
        ["java", "-Xss2m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, pages)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        f"{message['url'].rpartition('/')[2]}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(ran.stderr)["messages"]
        if message["type"] == "error" and not message["message"].startswith(NOT_UNDERSTOOD)
    ]


def lighthouse(url: str, chromium: str, out: Path) -> dict[str, int]:
    """Lighthouse's four marks of a page, as a phone sees it."""
    subprocess.run(
        [
            *("node", str(MODULES / "lighthouse" / "cli" / "index.js"), url, "--quiet", "--output=json"),
            f"--output-path={out}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        check=True,
    )
    marks = json.loads(out.read_text(encoding="utf-8"))["categories"]
    return {name: round(100 * (mark["score"] or 0)) for name, mark in marks.items()}
