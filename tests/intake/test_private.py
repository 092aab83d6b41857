import pytest

from youthsite.intake import import_report
from youthsite.intake.questions import Answer, Answers
from youthsite.progress import quiet
from youthsite.report import insert_marks

STORY = (
    "The young person left her foster home last year. She was worried, "
    "and her social worker found her a flat.\n\n"
    ""
    "- She takes her medication now\n- Her mum was in hospital\n\n"
    "> “They listened to me,” she said.\n\n"
)
STORY_WORDS = (
    "The young person left her foster home last year. She was worried, and her social worker found her a "
    "flat. She takes her medication now Her mum was in hospital “They listened to me,” she said."
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


SHE = (
    "One of our pupils found school hard. She was diagnosed with anxiety, and her mum drank alcohol. "
    "She now comes each day."
)
THEY = (
    "A young person came to us in spring. They had been in hospital after self-harm.\n\n"
    "They said that the police had been at the house."
)
OWN = "“I was sad when I came into foster care and I cut myself. Self-harm was all I knew,” one told us."


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        (SHE, 1),
        (THEY, 2),
        (OWN, 1),
        (f"> {OWN}", 1),
        ("A 14-year-old joined. They had seen domestic violence at home. They told the police.", 1),
        (f"- We ran a group.\n- {SHE}\n- We will run it again.", 1),
        (f"Aim\tWhat we did\nHelp early\t{SHE}\nListen\tWe held a day out.", 1),
        (f"{SHE}\tWhat we did\nHelp early\tWe met.\nListen\tWe held a day out.", 1),
        (f"Aim\tWhat we did\nHelp\t<ul> • We met. • {SHE} • We ate.\nListen\tWe held a day out.", 3),
    ],
)
def test_a_story_without_a_heading_is_held_and_asked_about(bring_in, text, passages):
    found = bring_in(f"# Plan\n\n## One\n\nText before.\n\n{text}\n\n## Two\n\nText after.\n")
    assert len(held(found)) == passages
    assert len(found.flags("private-story")) == 1
    assert "diagnosed" not in told(found)
    assert "elf-harm" not in told(found)
    assert "violence" not in told(found)


def told(found):
    """What the formal pages would show, as they are published."""
    return "".join(insert_marks(page, lambda _: "", lambda _: "", "PRIVATE") for page in found.report.pages)


@pytest.mark.parametrize(
    "text",
    [
        "The child must be heard. If he or she is in hospital or has a disability, his or her views count.",
        "A child may be neglected or abused. They need help. Police and social workers help them.",
        "Young people told us about suicide. They said that they felt alone. They asked for help.",
        "A young person’s review is held. Parents were asked. They said drugs and alcohol worried them.",
        "The chief executive said that she is proud of her team, and of all her partners.",
        "“I liked the club. My friends and I made a film about mental health,” one said.",
        "Her Majesty’s inspectors read about neglect, and Her Majesty’s judges about prison.",
    ],
)
def test_words_about_many_are_told(bring_in, text):
    found = bring_in(f"# Plan\n\n## One\n\n{text}\n\n## Two\n\nText after.\n")
    assert held(found) == []


def test_a_story_with_lower_headings_is_held_to_its_end(bring_in):
    parts = "### Background\n\nShe was in foster care.\n\n### Today\n\nHer mum is well, and she is home.\n\n"
    found = bring_in(report("Case study", STORY + parts))
    assert held(found)[-1].startswith("Her mum is well")
    assert "Text after." not in held(found)


def test_an_answer_to_release_is_followed(tmp_path):
    source = tmp_path / "glen-orra-2024.txt"
    source.write_text(report("Case study", STORY))
    answers = Answers((Answer("private-story", STORY_WORDS, "release"),))
    imported = import_report(source, tmp_path / "c", tmp_path / "i", "orra", quiet, answers)
    assert imported.held == 0
    assert imported.flags == 0
