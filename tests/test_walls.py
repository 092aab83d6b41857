"""The walls of the house: who may import whom."""

import ast
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "youthsite"
FACES = {"__main__", "cli", "plugins", "studio"}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imports(path: Path) -> list[tuple[str, bool]]:
    """Every module a file imports, in full, and whether only inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lazy = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
    }
    package = ["youthsite", *path.relative_to(PACKAGE).parts[:-1]]
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, id(node) in lazy) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            names = [module] if node.module else [f"{module}.{alias.name}" for alias in node.names]
            found += [(name, id(node) in lazy) for name in names]
    return found


@cache
def neighbours() -> dict[str, set[str]]:
    """Each room with the rooms it imports when it is loaded."""
    found: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        room = room_of(path)
        ours = {name.split(".")[1] for name, _ in imports(path) if name.startswith("youthsite.")}
        found.setdefault(room, set()).update(ours - {room, "__version__"})
    return found


def test_the_test_sees_imports():
    assert {"editions", "report", "model", "settings", "errors"} <= neighbours()["project"]


def test_model_imports_nothing_of_ours():
    assert neighbours()["model"] == set()


def test_language_imports_only_the_model():
    assert neighbours()["language"] <= {"model"}


def test_checks_do_not_know_writing():
    assert "writing" not in neighbours()["checks"]


@pytest.mark.parametrize("room", sorted(neighbours().keys() - FACES))
def test_no_room_imports_a_face(room):
    assert neighbours()[room] & FACES == set()


def test_no_face_imports_another():
    assert neighbours()["plugins"] & FACES == set()
    assert neighbours()["cli"] & FACES == set()
    assert neighbours()["__main__"] == {"cli"}


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_only_faces_know_mkdocs(path):
    known = [name for name, lazy in imports(path) if name.split(".")[0] in {"mkdocs", "material"}]
    assert known == [] or room_of(path) in FACES


def test_the_command_line_loads_mkdocs_only_when_it_builds():
    for path in (PACKAGE / "cli").rglob("*.py"):
        assert [name for name, lazy in imports(path) if name.startswith("mkdocs") and not lazy] == []


def test_text_walks_in_one_direction():
    graph = neighbours()

    def walk(room, path):
        assert room not in path, " -> ".join([*path, room])
        for other in sorted(graph.get(room, ())):
            walk_once(other, [*path, room])

    done = set()

    def walk_once(room, path):
        assert room not in path, "a circle: " + " -> ".join([*path, room])
        if room not in done:
            walk(room, path)
            done.add(room)

    for room in sorted(graph):
        walk_once(room, [])


def test_files_stay_readable():
    long = {
        str(path.relative_to(PACKAGE)): len(path.read_text(encoding="utf-8").splitlines())
        for path in PACKAGE.rglob("*.py")
    }
    assert {name: lines for name, lines in long.items() if lines > 260} == {}
    lengths = sorted(long.values())
    assert lengths[len(lengths) * 9 // 10] <= 170
