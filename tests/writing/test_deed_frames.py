import pytest

from youthsite.writing.antecedents import service_again
from youthsite.writing.context import Context
from youthsite.writing.deed_frames import deeds_framed
from youthsite.writing.telling import tell

TOLD = {
    "As part of the Play Plan, consultation with pupils took place to gather their views on bus fares.": (
        "Pupils were asked about bus fares.",
    ),
    "Consultation with pupils did not take place to gather their views on bus fares.": None,
    "Feedback from parents about their experiences will be gathered and will inform our plans.": (
        "We will ask parents about their experiences.",
    ),
    "Feedback from parents about their experiences was gathered.": None,
    "We will continue to gather views from parents and review the results.": (
        "We will keep asking parents what they think.",
    ),
    "We will continue to gather views from parents, but only in Glen Orra.": None,
    "Pupils requested more benches and have been involved in designing a garden.": (
        "Pupils asked for more benches.",
        "They have helped to design a garden.",
    ),
    "Pupils called for a one stop shop for information about buses.": (
        "Pupils asked for one place to find out about buses.",
    ),
    "One example, involving young people in establishing a chess club included three talks.": (
        "Young people helped to set up a chess club.",
    ),
    "We did not involve young people in designing a club.": None,
    "In response to pupils raising difficulties in getting lunch, we involved them in designing a cafe.": (
        "Pupils found it hard to get lunch.",
        "So they helped us to design a cafe.",
    ),
    "Amongst primary pupils there has been a 12% reduction in exclusions and over 30 awards.": (
        "Exclusions of primary pupils went down by 12%.",
    ),
    "Outcomes for pupils include an increase in swimming and reduction in exclusion rates, and more.": (
        "Swimming went up for pupils.",
        "Exclusions went down for them.",
    ),
    "Outcomes for pupils include an increase in swimming and reduction in marks, but not all.": None,
    "Census data (March 2021) shows that 71% of primary aged pupils have a coach who they can trust and "
    "talk to on any day.": (
        "71 out of 100 primary pupils have a coach they can trust.",
        "They can talk to this coach on any day.",
        "These figures are from March 2021.",
    ),
    "In May 2021 elections took place to elect the 5 members of the Glen Orra Youth Council.": (
        "In May 2021, there were elections.",
        "People voted to choose the 5 members of the Glen Orra Youth Council.",
    ),
    "Glen Orra Youth Council elections were held in May 2021 and 5 members met.": (
        "In May 2021, there were elections for the Glen Orra Youth Council.",
    ),
    "Glen Orra Youth Council elections were not held in May 2021.": None,
    "Our play priorities were shaped by pupils and parents through talks.": None,
    "Our play priorities were shaped by parents and carers through talks.": (
        "Parents and carers helped to choose our play priorities.",
    ),
    "Our plan was shaped by pupils.": ("Pupils helped to make our plan.",),
    "We said we would reduce the number of placement moves within foster care.": (
        "We said we would move children in foster care to a new home less often.",
    ),
    "We will reduce the number of placement moves.": (
        "We will move children in care to a new home less often.",
    ),
    "We will reduce the number of unplanned placement moves.": None,
    "Our fund has been used to help pupils who are ill and require extra lessons.": (
        "Money has been used to help pupils who are ill.",
        "They need extra lessons.",
    ),
    "Orra High School used this money to deliver a music project with pupils moving into S1.": (
        "There was a music project at Orra High School.",
        "It was for pupils moving into S1.",
    ),
    "Pupils who needed extra help were identified early.": (
        "Some pupils needed extra help.",
        "This was noticed early.",
    ),
    "Pupils who needed extra help were identified early and joint approaches taken to help them.": (
        "Some pupils needed extra help.",
        "This was noticed early.",
        "Services worked together to help them.",
    ),
    "Pupils who needed extra help were identified early and plans made.": None,
    "Pupils requested more benches to highlight the work of the Orra Partnership.": (
        "Pupils asked for more benches.",
        "This was to show what services do.",
    ),
    "The Orra Music Hub for young people has continued to grow and now offers tailored lessons.": (
        "The Orra Music Hub is for young people.",
        "It now offers lessons.",
    ),
    "We looked at a framework for family time including aunts for our children.": None,
    "We developed a framework for family time including aunts for our children.": (
        "We made a guide to family time for our children.",
        "Family time includes time with aunts.",
    ),
    "Young people met in a hall, attended a long camp, and established a club.": (
        "Young people met in a hall.",
        "They attended a long camp.",
        "They also set up a club.",
    ),
    "As at May 2021, 90 pupils had registered to use Sprig and 81% of pupils said they would stay.": (
        "90 pupils had signed up to use Sprig.",
        "81 out of 100 pupils said they would stay.",
    ),
    "From May 2021 to June 2021, they worked with 40 families, to offer the right help.": (
        "They worked with 40 families.",
        "This was to give them the right help.",
    ),
    "Leading on from the art campaign a group of pupils tested games.": ("A group of pupils tested games.",),
    "E.g. Young people made a film about their school buses and in response we are now buying two.": (
        "Young people made a film.",
        "It was about their school buses.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("source", "told"), TOLD.items(), ids=[source[:40] for source in TOLD])
def test_a_frame_takes_the_core_of_a_sentence(source, told):
    found = next(deeds_framed(source), None)
    assert (found.lines if found else None) == told


def test_what_a_frame_leaves_over_is_a_part_of_the_sentence():
    for source in TOLD:
        for found in deeds_framed(source):
            assert all(rest in source for rest in found.untold if not rest.startswith("to ")), source


BEFORE = "The Orra Music Service has grown a lot since the referrals began."


@pytest.mark.parametrize(
    ("sentence", "clear"),
    [
        ("They worked with 40 families.", "The Orra Music Service worked with 40 families."),
        ("In 2021, the service helped 12 pupils.", "In 2021, the Orra Music Service helped 12 pupils."),
        ("Parents helped 12 pupils.", "Parents helped 12 pupils."),
    ],
)
def test_a_service_is_named_again(sentence, clear):
    assert service_again(sentence, BEFORE) == clear
    assert service_again(sentence, "Pupils of the Orra Music Service have met.") == sentence


def test_a_website_is_named_again():
    clear = service_again("90 pupils had signed up to use the site.", "The online platform Sprig has opened.")
    assert clear == "90 pupils had signed up to use Sprig."


def test_the_name_of_an_untold_sentence_is_no_new_fact():
    told = tell(
        f"{BEFORE} They worked with 40 families, to offer the right help at the right time.",
        Context(),
        follows=False,
    )
    assert told.lines == (
        "The Orra Music Service worked with 40 families.",
        "This was to give them the right help at the right time.",
    )
