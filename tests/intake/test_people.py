"""Words by which a person could be known are listed for a decision; words about many are not."""

import pytest


def kinds(bring_in, text):
    account = bring_in(f"# Plan\n\n## One\n\n{text}\n\n## Two\n\nThese words end it.\n").account
    return [flag["kind"] for flag in account["flags"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Three young people got a job.", "small-count"),
        ("One young person went to university.", "small-count"),
        ("Two of our care leavers moved.", "small-count"),
        ("Fewer than five pupils left.", "small-count"),
        ("In all, 50% of the four young carers got a break.", "small-count"),
        ("We placed 7 children in secure care.", "small-count"),
        ("Pupils excluded\t2022\t2023\nPrimary\t12\t3\nSecondary\t14\t16", "small-count"),
        ("Year\tHow many\nCare leavers\t3\nWorkers\t2", "small-count"),
        ("Ring us on (01555) 123456 today.", "phone"),
        ("Ring us on +44 1555 123456 today.", "phone"),
        ("Ring us on 07700 900123.", "phone"),
        ("Write to orra@example.org for help.", "email"),
        ("Write to The Hub, 4 Mill Road, Kirkorra.", "address"),
        ("Mia, 14, made the film.", "name"),
        ("Mia (14) made the film.", "name"),
        ("A 14-year-old Mia made it.", "name"),
        ("Here is Mia’s story.", "name"),
        ("A boy called Rory made it.", "name"),
        ("Rory said it was good. Then Rory felt proud.", "name"),
        ("A 14-year-old boy from Kirkorra made it.", "age"),
        ("A girl aged 12 won.", "age"),
        ("A P7 pupil at Orra Primary won.", "age"),
        ("Date of birth: 3 March 2010.", "birth-date"),
        ("This baby was born on 3 March 2023.", "birth-date"),
        ("**Ann Example**\n\nOrra Council\n\nChief Executive", "signature"),
        ("Help with self-harm is here. Self-harm can end.", "sensitive-topic"),
        ("The GOCP met. We like the GOCP.", "acronym"),
    ],
)
def test_what_could_tell_who_it_is_is_listed_once(bring_in, text, kind):
    assert [found for found in kinds(bring_in, text) if found == kind] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Five young people got a job, and 2 in 3 children liked it.",
        "One in four children is helped from one to one, under five years of age.",
        "Priority 2 Children and Stage 3 Families come next; 2 child protection plans were read.",
        "We placed 70 children, and 8 young people sang.",
        "Measure\t2022\t2023\nClubs\t3\t4\nEvents\t2\t1",
        "The codes 01/02/2023, 2021-22, £1,234,567 and 046079/Sep18 are no phones.",
        "Young people aged 12-15, and 16 and 17 year olds, came. Children aged 5 -12 came too.",
        "In March, 14 people came. Grade (4) and Table (12) are there.",
        "Our story is told. The partnership’s story too. Kirkorra’s plan was read.",
        "Viewpoint has been used. Viewpoint is good. We said so, and it told us.",
        "The Youth Council, founded in 2012, said yes. The Youth Council said so again.",
        "The Glen Orra Children’s Plan (GOCP) is new. The GOCP and the NHS say so.",
        "**Our Big Plan**\n\nWe asked the chief what she wants for us here, and she said: it is a long list.",
        "Trauma-informed work helps.",
    ],
)
def test_words_about_many_are_no_alarm(bring_in, text):
    assert kinds(bring_in, text) == []


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("Flat 2, 14 Mill Road, Kirkorra ZZ1 9AB", "where a person lives"),
        ("Floor 2, Orra Council, Mill Road, Kirkorra ZZ1 9AB", "still right"),
        ("07700 900123", "a person's own"),
        ("01555 123456", "still right"),
        ("mia.example@example.org", "name a person"),
        ("mia@gmail.com", "is a person's own"),
    ],
)
def test_a_home_is_told_from_an_office(bring_in, address, said):
    found = bring_in(f"# Plan\n\n## One\n\nWrite or ring: {address}.\n\n## Two\n\nThese words end it.\n")
    assert [said in flag["message"] for flag in found.account["flags"]] == [True]


def test_every_number_of_a_passage_is_listed(bring_in):
    assert kinds(bring_in, "Ring 01555 123456/ 07700 900123.") == ["phone", "phone"]


def test_sensitive_topics_are_named_once_a_section(bring_in):
    text = (
        "# Plan\n\n## One\n\nAbuse of a child, and child abuse.\n\n### Deep\n\nWords.\n\n"
        "#### Deeper\n\nSuicide.\n\n## Two\n\nSuicidal.\n"
    )
    found = [flag for flag in bring_in(text).account["flags"] if flag["kind"] == "sensitive-topic"]
    assert [flag["line"] for flag in found] == [3, 7, 15]
    assert "speaks of abuse." in found[0]["message"]
