"""What the home page quotes of "You said, we did": the newest thing that was done, never of hard things."""

from tests.sites import copy_example
from youthsite.project import open_project
from youthsite.publishing import assemble

LOG = "feedback/glen-orra-2024-25"


def quote(root):
    return assemble(open_project(root)).quote


def test_the_newest_thing_that_was_done_is_quoted_with_its_answer(tmp_path):
    said = quote(copy_example(tmp_path / "site").root)
    assert said.said.startswith("We do not know where to go for help.")
    assert said.answer == "We did it."
    assert said.url == "you-said.html#said-one-page-for-help"


def test_what_speaks_of_hard_things_is_not_quoted(tmp_path):
    root = copy_example(tmp_path / "site").root
    entry = root / LOG / "one-page-for-help.yml"
    text = entry.read_text(encoding="utf-8")
    entry.write_text(
        text.replace("We do not know where", "We think about suicide and do not know where"), encoding="utf-8"
    )
    assert "suicide" not in quote(root).said


def test_what_was_answered_with_no_is_not_quoted(tmp_path):
    root = copy_example(tmp_path / "site").root
    for name in ("one-page-for-help", "scary-letters"):
        (root / LOG / f"{name}.yml").unlink()
    assert quote(root) is None


def test_a_live_site_quotes_nothing_that_nobody_approved(tmp_path):
    root = copy_example(tmp_path / "site").root
    settings = root / "youthsite.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("publish: preview", "publish: approved"),
        encoding="utf-8",
    )
    assert quote(root) is None
