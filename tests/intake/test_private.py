import pytest

STORY = (
    "The young person left her foster home last year. She was worried, "
    "and her social worker found her a flat.\n\n"
    ""
    "- She takes her medication now\n- Her mum was in hospital\n\n"
    "> “They listened to me,” she said.\n\n"
)


def held(found):
    return [passage.text for passage in found.report.passages if passage.held]


def report(heading, story):
    return f"# Plan\n\n## One\n\nText before.\n\n## {heading}\n\n{story}## Two\n\nText after.\n"


@pytest.mark.parametrize("heading", ["Case study", "CASE STUDIES", "Case Study: A new home", "Mia's story"])
def test_a_private_story_is_held_to_its_last_word_and_flagged(bring_in, heading):
    found = bring_in(report(heading, STORY))
    assert len(held(found)) == 4
    assert found.flags("private-story") == [7]
    assert found.imported.held == 4


@pytest.mark.parametrize(
    ("heading", "story"),
    [
        ("Our work", STORY),
        ("Case study", "The young person likes football. She plays each week, and her team won.\n\n"),
        ("Case study", "We ran mental health training. Drug workers came, and trauma was the topic.\n\n"),
    ],
)
def test_other_stories_are_told(bring_in, heading, story):
    assert held(bring_in(report(heading, story))) == []


def test_held_is_kept_in_the_passages_file(bring_in, tmp_path):
    bring_in(report("Case study", STORY))
    text = (tmp_path / "site" / "imports" / "glen-orra-2024" / "passages.yml").read_text()
    assert text.count("  held: true\n") == 4
