import subprocess
import sys
import threading
import time

import pytest

from youthsite import locks
from youthsite.errors import YouthsiteError
from youthsite.locks import locked

HOLD = """
import sys, time
from pathlib import Path
from youthsite.locks import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    """Another run of youthsite that holds the folder."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_another_run_is_waited_for_and_then_named(holder, tmp_path, monkeypatch):
    monkeypatch.setattr(locks, "_LONGEST_WAIT", 0.1)
    with pytest.raises(YouthsiteError, match="Another youthsite is writing"), locked(tmp_path):
        pytest.fail("two runs write at once")


def test_a_killed_run_holds_nothing(holder, tmp_path, monkeypatch):
    monkeypatch.setattr(locks, "_LONGEST_WAIT", 5.0)
    holder.kill()
    with locked(tmp_path):
        pass


def test_who_holds_it_goes_on_and_nothing_is_left(tmp_path):
    with locked(tmp_path), locked(tmp_path / "." / "x" / ".."):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_needs_no_lock(tmp_path):
    with locked(tmp_path / "new"):
        assert not (tmp_path / "new").exists()


def test_two_threads_do_not_write_at_once(tmp_path):
    inside = []

    def write():
        with locked(tmp_path):
            inside.append("in")
            time.sleep(0.02)
            inside.append("out")

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert inside == ["in", "out"] * 4
