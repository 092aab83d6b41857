"""Nothing of `imports/` may be in the built site: not a file, not a word of the accounts or the answers."""

from tests.cli.asking import CHOICES, SLUG, asking_site  # noqa: F401 - a fixture
from youthsite import steps
from youthsite.cli.building import build_site
from youthsite.project import open_project

MARKS = (b"heron-lantern-41", b"passages.yml", b"import.json", b"import.md", b"answers.yml", b"v1:")


def test_nothing_of_imports_is_in_the_site(asking_site):  # noqa: F811
    report = asking_site.parent / f"{SLUG}.md"
    project = open_project(asking_site)
    steps.add(project, report)
    asking, file = steps.questions(project, SLUG, report)
    file.add(asking.now[0].question, "two")
    for path in (project.imports / SLUG).iterdir():
        if path.suffix == ".md" or path.name == "answers.yml":
            path.write_text(path.read_text(encoding="utf-8") + "# heron-lantern-41\n", encoding="utf-8")
    steps.draft(project, SLUG)
    site = build_site(project, strict=True).parent

    built = [path for path in site.rglob("*") if path.is_file()]
    texts = {path: path.read_bytes() for path in built}
    assert any(b"The bus was late" in text for text in texts.values())
    names = {path.name for path in (project.imports / SLUG).iterdir()}
    assert {"import.md", "import.json", "answers.yml", "passages.yml"} <= names
    assert [path for path in built if path.name in names or "imports" in path.parts] == []
    marks = [*MARKS, b"What came in", CHOICES["one"].encode(), b"Is this one sentence"]
    assert [(path.name, mark) for path, text in texts.items() for mark in marks if mark in text] == []
