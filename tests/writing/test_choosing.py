import pytest

from youthsite.language import fingerprint
from youthsite.model import FormalPage, Heading, Passage
from youthsite.writing import choose
from youthsite.writing.headings import block_heading, topic_of
from youthsite.writing.kinds import kind_of, label_kind
from youthsite.writing.labels import column_label, is_label
from youthsite.writing.titles import page_title, plain_title, title_of


def passage(text, kind="paragraph", heading=("Our work",), start=0, line=1):
    return Passage("p1", kind, text, fingerprint(text), "page", heading, line, start, start + len(text))


def page(markdown="", title="Our work", headings=()):
    return FormalPage("page", title, "page.md", markdown, headings, ())


REASONS = {
    "Introduction ..... 2": choose.CONTENTS,
    "Phone: 01234 567890, Email: team@example.org": choose.CONTACT,
    "If you need this in another language, please ask us.": choose.FORMATS,
    "046079/Sep18": choose.PRINT,
    "More details can be found on our website.": choose.POINTER,
    "www.example.org/plan": choose.POINTER,
    "There is a duty to prepare and publish a report each year.": choose.LEGAL,
    "This report sets out the first year of the plan.": choose.PREVIEW,
    "The steering group reports to the partnership board through a sub-group.": choose.GOVERNANCE,
    "We met 40 families in May.": "",
    "The board heard that 91% of pupils feel safe in the policy framework.": "",
}


@pytest.mark.parametrize("text", REASONS)
def test_what_is_left_out_and_why(text):
    assert choose.reason_to_leave_out(passage(text)) == REASONS[text]


def test_all_under_contents_is_contents():
    assert choose.reason_to_leave_out(passage("Our work", heading=("Contents",))) == choose.CONTENTS


def test_a_result_under_governance_is_kept():
    told = passage("We met 40 young people.", heading=("Governance",))
    assert choose.reason_to_leave_out(told) == ""
    assert choose.reason_to_leave_out(passage("We meet often.", heading=("Governance",))) == choose.GOVERNANCE


KEPT = {
    "Young people have visited the council and helped with its transport strategy and policy.": ("Our work",),
    "Promotion of free buses for young people.": ("Strategic links", "Child poverty"),
    "Pupils chose the name of the new room.": ("Methodology", "What we learned"),
}


@pytest.mark.parametrize("text", KEPT)
def test_what_people_did_is_told_though_its_heading_is_about_governance(text):
    assert choose.reason_to_leave_out(passage(text, heading=KEPT[text])) == ""


@pytest.mark.parametrize("text", ["Key drivers of the board", "We met partners often."])
def test_how_the_group_is_run_is_left_out_below_such_a_heading(text):
    told = passage(text, heading=("Strategic links", "Child poverty"))
    assert choose.reason_to_leave_out(told) == choose.GOVERNANCE


@pytest.mark.parametrize("text", ["Our work", "Key achievements 2023-24", "--", "Safe and well"])
def test_labels(text):
    assert is_label(passage(text), page())


@pytest.mark.parametrize("text", ["We met 40 families.", "Pupils have made a film"])
def test_sentences_are_no_labels(text):
    assert not is_label(passage(text), page())


def test_the_label_of_a_column():
    markdown = "| What we said | What we have done |\n| --- | --- |\n| Open a room | We opened it |\n"
    start = markdown.index("We opened it")
    assert (
        column_label(passage("We opened it", "cell", start=start, line=3), page(markdown))
        == "What we have done"
    )
    html = markdown_table()
    start = html.index("We opened it")
    assert (
        column_label(passage("We opened it", "cell", start=start, line=4), page(html)) == "What we have done"
    )
    assert column_label(passage("We opened it", start=0), page(markdown)) == ""


def markdown_table():
    return (
        "<table>\n<tr><th>What we said</th><th>What we have done</th></tr>\n"
        "<tr>\n<td>Open a room</td>\n<td><ul><li>We opened it</li></ul></td>\n</tr>\n</table>\n"
    )


KINDS = {
    "We opened a room.": "did",
    "We will open a room.": "next",
    "Young people told us that they like it.": "said",
    "You have a right to be heard.": "rights",
    "The number of moves went down by 31%.": "changed",
    "91 out of 100 pupils have an adult to talk to.": "found-out",
    "A group where young people have a say was set up.": "did",
    "We want all children to be safe.": "wanted",
    "It is a warm room.": "about",
}


@pytest.mark.parametrize("line", KINDS)
def test_kinds_by_words(line):
    assert kind_of([line], (), "") == KINDS[line]


def test_the_label_of_a_column_goes_first():
    assert kind_of(["All children will be safe."], (), "What we said we would do") == "wanted"
    assert kind_of(["We will open a room."], (), "What we have done") == "next"
    assert label_kind("Planned actions", ()) == "next"
    assert label_kind("", ("Part 1", "Next steps")) == "next"


TITLES = {
    "Priority 1: SAFETY: Keeping children safe": "Keeping children safe",
    "4.Children's rights": "Children's rights",
    "OUR YOUNG PEOPLE": "Our young people",
    "UNCRC": "UNCRC",
    "Theme B: Trusted adults (age 5 to 12)": "Trusted adults",
    "A day out": "A day out",
}


@pytest.mark.parametrize("formal", TITLES)
def test_plain_titles(formal):
    assert page_title(formal) == TITLES[formal]


PLAIN_TITLES = {
    "2. Keeping children safe": "Keeping children safe",
    "Introduction": "To start with",
    "UNCRC": "Your rights in the UNCRC",
    "Targeting provision to maximise school inclusion": "“Targeting provision to maximise school inclusion”",
    "Strategic drivers": "“Strategic drivers”",
    "Our promise: Corporate Governance Framework": "Our promise",
    "All pupils will be treated well, have the same chances at school and have good friends": (
        "All pupils will be treated well"
    ),
}


@pytest.mark.parametrize("formal", PLAIN_TITLES)
def test_a_page_title_is_plain_or_stands_in_quotation_marks(formal):
    assert plain_title(formal) == PLAIN_TITLES[formal]


def test_a_title_of_numbers_alone_borrows_from_below():
    below = Heading(2, "Priority 1: SAFETY: Keeping children safe", 3)
    assert title_of(page(title="Priority 1 progress", headings=(below,))) == "Keeping children safe"


def test_headings_name_a_plain_topic_and_differ_from_the_one_before():
    assert topic_of(("Part", "Healthy weight"), "Health") == "Healthy weight"
    assert topic_of(("Strategic implementation drivers",), "Health") == ""
    assert block_heading("did", "Breastfeeding", []) == "Breastfeeding"
    assert block_heading("next", "Breastfeeding", ["breastfeeding"]) == "Breastfeeding: what happens next"
    assert block_heading("did", "", ["What we did"]) == "What else we did"
    assert block_heading("did", "", ["What we did", "What else we did"]) == "More of what we did"


MORE_KINDS = {
    "Seven young people helped to make a survey.": "did",
    "40 pupils are getting help from a tutor.": "did",
    "Plans are underway to ask pupils again with a questionnaire.": "next",
    "22 of them were sent to hospital. This is less than 1%.": "found-out",
    "Exclusions went down by 12%.": "changed",
    "A girl of 9 had stopped going to school.": "did",
    "Pupils are going to paint the hall.": "next",
}


@pytest.mark.parametrize("line", MORE_KINDS)
def test_the_kind_by_the_words(line):
    assert kind_of([line], (), "") == MORE_KINDS[line]


def test_two_measures_tell_a_change_and_one_tells_what_was_found():
    first = "71 out of 100 were in work or study."
    assert kind_of([first], (), "") == "found-out"
    assert kind_of([first, "Later it was 88 out of 100."], (), "") == "changed"
