"""Kinds of content, patterns 83 to 94: found by their shape, kept word for word, flagged for a person."""

import pytest

MANY = "We met many families in our area, and we asked them what they need from us each week."


def plan(*parts):
    return "# Plan\n\n## One\n\n" + "\n\n".join(parts) + "\n\n## Two\n\nThese words end it.\n"


def kinds(found):
    return [flag["kind"] for flag in found.account["flags"]]


def test_083_a_case_study_with_private_detail_is_held(bring_in):
    story = "A young person came to us. She was diagnosed with epilepsy, and her mum was in hospital."
    found = bring_in(plan("### Case Study", story))
    assert [passage.text for passage in found.report.passages if passage.held] == [story]


@pytest.mark.reports
def test_083_in_the_reports(real):
    held = [passage for passage in real("SL").report.passages if passage.held]
    assert (len(held), real("SL").flags("private-story")) == (4, [461])
    assert held[0].text.startswith("As part of a review for a young")
    assert held[-1].text.endswith("listening and for caring.”") or held[-1].text.endswith('caring."')
    assert [real(name).imported.held for name in ("SB", "NL", "CP", "RV")] == [0, 0, 0, 0]


def test_084_the_speaker_below_a_pull_quote_is_no_heading(bring_in):
    found = bring_in(
        plan(MANY + "\n\n\n", "“I liked how they listened to us all.”", "#### Young person", MANY)
    )
    assert "quote" in kinds(found)
    assert "Young person" not in [heading["text"] for heading in found.account["outline"]]


@pytest.mark.reports
def test_084_in_the_reports(real):
    assert real("SL").flags("quote") == [368]
    assert "Participant Feedback" not in [heading["text"] for heading in real("SL").account["outline"]]


def test_085_quotes_inside_items_and_cells_stay_in_them(bring_in):
    found = bring_in(
        plan("- We met, and one said “it was good”.\n- We ate.", 'A\tB\nWe met\tOne said "yes".')
    )
    assert next(passage.text for passage in found.report.passages if passage.kind == "item").endswith(
        "good”."
    )
    assert [passage.text for passage in found.report.passages if passage.kind == "cell"][
        1
    ] == 'One said "yes".'


@pytest.mark.reports
def test_085_in_the_reports(real):
    texts = [passage.text for passage in real("CP").report.passages if "experienced”" in passage.text]
    assert len(texts) == 1
    assert "best meeting I’ve experienced" in texts[0]
    assert real("CP").imported.held == 0


def test_086_a_quote_keeps_its_source_and_year(bring_in):
    quote = "‘Those we care for must be supported by us all.’ The Pledge 2021."
    assert quote in [passage.text for passage in bring_in(plan(quote, MANY)).report.passages]


@pytest.mark.reports
def test_086_in_the_reports(real):
    ends = [p.text for p in real("NL").report.passages if p.text.endswith(("Promise 2021.", "Promise 2020."))]
    assert [text[0] in "‘'" for text in ends] == [True] * len(ends)
    assert len(ends) >= 2


def test_087_a_project_story_keeps_its_parts_and_is_told(bring_in):
    parts = (
        "### Project aim:",
        "More clubs.",
        "### Overview:",
        MANY,
        "### Key learning points",
        "- Ask first",
    )
    found = bring_in(plan(*parts))
    assert found.imported.held == 0
    assert [passage.heading[-1] for passage in found.report.passages[:3]] == [
        "Project aim",
        "Overview",
        "Key learning points",
    ]


@pytest.mark.reports
def test_087_in_the_reports(real):
    outline = {heading["line"]: heading["text"] for heading in real("SL").account["outline"]}
    assert [outline[line] for line in (157, 161, 167, 182)] == [
        "Project aim",
        "Overview",
        "Methodology",
        "Key learning points",
    ]
    assert not any(passage.held and passage.page < "03" for passage in real("SL").report.passages)


def test_088_the_same_words_said_again_are_flagged_and_stay(bring_in):
    vision = "Our vision is that all our children are safe and well and grow up loved in Glen Orra."
    found = bring_in(plan(vision, MANY, vision.replace("all our children", "all of our young people")))
    assert found.flags("told-again") == [9]
    assert found.markdown.count("grow up loved in Glen Orra") == 2


@pytest.mark.reports
def test_088_in_the_reports(real):
    assert {82, 678} <= set(real("SL").flags("told-again"))
    assert {82, 678} <= set(real("SL").flags("words-differ"))


def test_089_one_story_told_twice_in_other_words_is_flagged(bring_in):
    one = "In all, sixty of our young people were matched with a tutor, and what they said was good."
    two = "In all, sixty of our young people were paired with a tutor, and what they said was good."
    found = bring_in(plan(f"{MANY} {one}", "We ate.", f"Something else here. {two}"))
    assert found.flags("told-again") == [9]


@pytest.mark.parametrize(
    "text", ["We will meet again next year in the hall.", MANY.replace("families", "schools")]
)
def test_089_short_or_equal_words_are_not(bring_in, text):
    assert bring_in(plan(text, "We ate.", text)).flags("told-again") == []


@pytest.mark.reports
def test_089_in_the_reports(real):
    assert 612 in real("SL").flags("told-again")
    assert sum(len(real(name).flags("told-again")) for name in ("SB", "SL", "NL", "CP", "RV")) == 9


def test_090_signatures_are_listed_and_told(bring_in):
    found = bring_in(plan(MANY, "**Ann Example**", "Orra Council  \nChief Executive", MANY))
    assert found.flags("signature") == [7]
    assert found.imported.held == 0


@pytest.mark.reports
def test_090_in_the_reports(real):
    assert real("SL").flags("signature") == [128, 135]
    assert [real(name).flags("signature") for name in ("SB", "NL", "CP", "RV")] == [[], [], [], []]


def test_091_contacts_stay_and_each_is_listed(bring_in):
    found = bring_in(
        plan(
            "Floor 2, Mill Street, Kirkorra, ZZ1 9AB",
            "Phone: **01555 123456/ 07700 900123**",
            "a@example.org",
        )
    )
    assert kinds(found) == ["address", "phone", "phone", "email"]
    assert "01555 123456/ 07700 900123" in found.markdown


@pytest.mark.reports
def test_091_in_the_reports(real):
    found = real("SL")
    assert found.flags("phone") == [793, 793, 803, 803, 832]
    assert found.flags("email") == [795, 805, 832]
    assert found.flags("address") == [791, 801]
    assert [real(name).flags("name") for name in ("SB", "SL", "NL", "CP", "RV")] == [[]] * 5


def test_092_laws_keep_their_names_and_years(bring_in):
    law = "Part 12 of the Children and Young People (Scotland) Act 2014 says so to us."
    found = bring_in(plan(law))
    assert found.report.passages[0].text == law
    assert kinds(found) == []


@pytest.mark.reports
@pytest.mark.parametrize(
    ("letters", "law"),
    [
        ("SB", "Scotland) Act 2014"),
        ("NL", "UNCRC (Incorporation) (Scotland) Act 2024"),
        ("CP", "Part 12 of the Children and Young People"),
    ],
)
def test_092_in_the_reports(real, letters, law):
    assert any(law in passage.text for passage in real(letters).report.passages)


def test_093_short_names_are_never_spelt_out_and_the_unexplained_flagged_once(bring_in):
    found = bring_in(
        plan("The Glen Orra Forum (GOF) met. The GOF and the LAAC ate.", "The LAACs met the GOF.")
    )
    assert [flag["message"][:6] for flag in found.account["flags"]] == ["“LAAC”"]
    assert found.markdown.count("Glen Orra Forum") == 1


@pytest.mark.reports
def test_093_in_the_reports(real):
    said = {
        name: [f["message"] for f in real(name).account["flags"] if f["kind"] == "acronym"]
        for name in ("SL", "CP")
    }
    assert any("“YOI”" in message for message in said["SL"])
    assert any("“LAAC”" in message for message in said["CP"])
    assert all(len(set(messages)) == len(messages) for messages in said.values())
    assert all(len(real(name).flags("acronym")) <= 25 for name in ("SB", "SL", "NL", "CP", "RV"))


def test_094_a_mention_of_a_child_version_stays(bring_in):
    item = "A child and young person friendly summary of this report"
    found = bring_in(plan(f"Beside this report are\n\n- A full report\n- {item}", MANY))
    assert item in [passage.text for passage in found.report.passages]


@pytest.mark.reports
def test_094_in_the_reports(real):
    items = [p.text for p in real("NL").report.passages if p.kind == "item" and "friendly summary" in p.text]
    assert len(items) == 1
    assert any("child friendly version" in passage.text for passage in real("CP").report.passages)
