"""Who did it, and to whom? "Staff asked pupils" is not "pupils asked staff"."""

from .actors import Actor, actors, fits
from .counted import SORTS
from .deeds import Deed, deeds
from .problem import FactProblem, wrong
from .telling import COMMON, Sentence, Telling, stem, without_brackets

# Words that let a telling speak of these people though the passage does not name them so.
_LICENCES = {
    "children": "",  # every report of this kind is about them
    "people": "",
    "we": "",
    "families": "family families household parent parents child children young carer carers home",
    "parents": "family families mother mothers father fathers carer carers maternity perinatal birth",
    "carers": "foster kinship caring young",
    "staff": "staff team teams workforce service services professional professionals practice training "
    "trained "
    "council school schools nhs practitioner post posts job recruited employed appointed partnership "
    "colleagues we",
    "staff/teacher": "education school schools classroom staff",
    "staff/nurse": "health nhs nursing medical visiting",
    "staff/mentor": "mentoring",
    "staff/counsellor": "counselling",
    "staff/advocate": "advocacy",
    "volunteers": "volunteering voluntary",
    "police": "police",
    "inspectors": "inspection inspections inspected inspecting inspectorate",
    "politicians": "council parliament government elected",
    "council": "council authority authorities",
    "government": "government scottish national",
    "charities": "charity sector voluntary third",
    "schools": "education pupil pupils school learning attainment class classroom nursery early s1 p7",
}


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find deeds that the passage gives to others, turned deeds, and people whom it does not speak of."""
    if other := _other_sort(easy, source):
        return other
    if not any(deed.doers for sentence in easy.sentences for deed in deeds(sentence.text)):
        return [
            each
            for place, sentence in enumerate(easy.sentences)
            for each in _unknown(sentence.text, source, place)
        ]
    given = [
        (deed, sentence)
        for sentence in source.sentences
        for text in dict.fromkeys((sentence.text, without_brackets(sentence.text)))
        for deed in deeds(text)
    ]
    found: list[FactProblem] = []
    for place, sentence in enumerate(easy.sentences):
        told = [
            problem
            for deed in deeds(sentence.text)
            if deed.doers
            if (
                problem := _judge(
                    deed, [each for each, of in given if _is_told(deed, each, sentence, of)], place
                )
            )
        ]
        found += told or _unknown(sentence.text, source, place)
    return found


def _other_sort(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find "primary schools" where the passage has secondary ones only, and the like."""
    for place, sentence in enumerate(easy.sentences):
        told = f" {' '.join(sentence.words)} "
        for sorts in SORTS:
            mine = [match for sort in sorts if (match := sort.search(told))]
            if not mine or any(match.re.search(source.lower) for match in mine):
                continue
            theirs = next((match for sort in sorts if (match := sort.search(source.lower))), None)
            if theirs:
                word = mine[0].group()
                message = f"The full report speaks of “{theirs.group()}” here, not of “{word}”."
                return [wrong("who", word, message, place)]
    return []


def _is_told(told: Deed, given: Deed, easy: Sentence, source: Sentence) -> bool:
    return told.deed == given.deed and (_is_exactly_turned(told, given) or _is_near(told, easy, source))


def _is_near(deed: Deed, told: Sentence, given: Sentence) -> bool:
    """Whether the sentences share a word beside the deed and those in it: else they tell of two things."""
    aside = {stem(word) for actor in (*deed.doers, *deed.done_to) for word in actor.said.lower().split()}
    shared = set(told.stems) & set(given.stems)
    return any(
        (len(each) > 2 or each.isdecimal())
        and each not in COMMON
        and each not in aside
        and each != stem(deed.said.lower())
        for each in shared
    )


def _judge(told: Deed, given: list[Deed], place: int) -> FactProblem | None:
    same = [deed for deed in given if deed.deed == told.deed]
    turned = next((deed for deed in same if _is_turned(told, deed)), None)
    exact = next((deed for deed in same if _is_exactly_turned(told, deed)), None)
    if exact and not any(_is_exactly(told.doers, deed.doers) for deed in same):
        return _turned(told, exact, place)
    undone = next((deed for deed in same if not deed.doers and _is_exactly(told.doers, deed.done_to)), None)
    if (
        undone
        and told.done_to
        and all(not deed.doers for deed in same)
        and not any(_meets(told.done_to, deed.done_to) for deed in same)
    ):
        said = f"In the full report, “{undone.done_to[0].said}” is not who did it (“{undone.said}”)."
        return wrong("doer", told.doers[0].said, said, place)
    if not told.doers or any(_agrees(told, deed) for deed in same):
        return None
    if turned is not None:
        return _turned(told, turned, place)
    others = [deed for deed in same if deed.doers]
    if not others or len(others) < len(same):
        return None
    said = (
        f"The full report says that “{others[0].doers[0].said}” {others[0].said}, not “{told.doers[0].said}”."
    )
    return wrong("doer", told.doers[0].said, said, place)


def _turned(told: Deed, given: Deed, place: int) -> FactProblem:
    doers, done_to = given.doers[0].said, given.done_to[0].said
    said = f"In the full report it is the other way round: “{doers}” {given.said} “{done_to}”."
    return wrong("doer", told.doers[0].said, said, place)


def _is_exactly(told: tuple[Actor, ...], given: tuple[Actor, ...]) -> bool:
    return any((one.group, one.sort) == (other.group, other.sort) for one in told for other in given)


def _is_exactly_turned(told: Deed, given: Deed) -> bool:
    return _is_exactly(told.doers, given.done_to) and _is_exactly(told.done_to, given.doers)


def _agrees(told: Deed, given: Deed) -> bool:
    return _meets(told.doers, given.doers) and not (
        told.done_to and given.done_to and not _meets(told.done_to, given.done_to) and _is_turned(told, given)
    )


def _is_turned(told: Deed, given: Deed) -> bool:
    return (
        _meets(told.doers, given.done_to)
        and (_meets(told.done_to, given.doers) or (not told.done_to and bool(given.doers)))
        and not _meets(told.doers, given.doers)
    )


def _meets(told: tuple[Actor, ...], given: tuple[Actor, ...]) -> bool:
    return any(fits(one, other) for one in told for other in given)


def _unknown(text: str, source: Telling, place: int) -> list[FactProblem]:
    """Find people of whom the passage does not speak at all; names are for the guard of names."""
    for actor in actors(text):
        if not actor.is_human:
            continue
        group = f"{actor.group}/{actor.sort}" if actor.sort else actor.group
        licence = _LICENCES.get(group)
        if not licence or not source.words.isdisjoint(licence.split()):
            continue
        if not any(_may_be(actor, each) for sentence in source.sentences for each in actors(sentence.text)):
            return [
                wrong("who", actor.said, f"The full report does not speak of “{actor.said}” here.", place)
            ]
    return []


def _may_be(told: Actor, given: Actor) -> bool:
    """Whether the passage may mean these people: "teachers" are not just any workers."""
    return fits(told, given) and not (told.sort and told.group == "staff" and not given.sort)
