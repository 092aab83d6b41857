"""What the benchmarks work on: the example site, copied, so that they can build and change it."""

import resource
import subprocess
import sys
from pathlib import Path


def cpu_seconds(command: list[str], folder: Path) -> float:
    """Run a Python module in a child process and give its user and system time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *command], cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
