import dataclasses

import pytest
from click.testing import CliRunner

from tests.sites import copy_example
from youthsite.cli import main
from youthsite.narration import read_say_list, script_text

from .samples import make_page, settings


def test_the_script_shows_what_is_said_where_it_differs():
    page = make_page("a", "We met 91 pupils. They came.")
    block = dataclasses.replace(page.blocks[0], alt="A tree.")
    shown = dataclasses.replace(page, blocks=(block,))
    text = script_text(shown, settings().audio, read_say_list(), "A draft.")
    assert text.splitlines() == [
        "Voice: en-gb-x-rp (espeak, 150 words a minute)",
        "",
        "(first) A draft.",
        "# Being safe",
        "## What did we do in part 1?",
        "    says: What did we do in part one?",
        "We met 91 pupils.",
        "    says: We met ninety-one pupils.",
        "They came.",
        "(picture) The picture shows: A tree.",
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return copy_example(tmp_path_factory.mktemp("script")).root


@pytest.mark.parametrize("name", ["01-foreword", "glen-orra-2024-25/01-foreword", "01-foreword.md"])
def test_the_command_shows_a_page(folder, name):
    done = CliRunner().invoke(main, ["script", name, "--site", str(folder)])
    assert done.exit_code == 0, done.output
    assert "says:" in done.output
    assert "draft" in done.output.splitlines()[2], "a preview says that it is one"


def test_a_page_that_is_not_there_is_answered_with_those_that_are(folder):
    done = CliRunner().invoke(main, ["script", "nope", "--site", str(folder)])
    assert done.exit_code == 2
    assert "glen-orra-2024-25/01-foreword" in done.output
