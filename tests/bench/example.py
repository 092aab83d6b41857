"""What the benchmarks build: the example report, as a site of its own."""

import resource
import subprocess
import sys
from pathlib import Path

from youthsite import steps
from youthsite.project import Project

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "tests" / "fixtures" / "example" / "glen-orra-2024-25.txt"


def example_site(folder: Path, narrator: str = "none") -> Project:
    """Import and draft the example report into a new folder."""
    project, imported = steps.start(REPORT, folder, audio=narrator != "none")
    steps.draft(project, imported.slug)
    return project


def cpu_seconds(command: list[str], folder: Path) -> float:
    """Run a Python module in a child process and give its user and system time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *command], cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
