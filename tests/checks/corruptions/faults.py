"""One fault of each kind, put into a telling; a sentence that cannot have it comes back unchanged."""

import re
from collections.abc import Callable

from youthsite.checks.facts.amounts import Amount, amounts

Fault = Callable[[str, str], str]  # (sentence, its whole passage) -> the sentence with the fault

_PEOPLE = (
    "young people", "children", "pupils", "learners", "parents", "families", "staff", "teachers",
    "practitioners", "schools", "carers",
)  # fmt: skip
_ANYONE = "|".join(sorted(_PEOPLE, key=len, reverse=True))
_OTHERS = {
    "young people": "parents", "children": "teachers", "pupils": "parents", "learners": "schools",
    "parents": "pupils", "families": "schools", "staff": "young people", "teachers": "pupils",
    "practitioners": "children", "schools": "families", "carers": "teachers",
}  # fmt: skip
_ADJECTIVES = (
    r"(?:(?:of|the|our|all|local|care|experienced|looked|after|primary|secondary|school|aged) ){0,4}"
)
_DONE = (
    "delivered|provided|developed|established|created|launched|completed|introduced|supported|received|trained|"
    "helped|achieved|attended|produced|held|agreed|funded|appointed|recruited"
)
_SAYING = "said|told us|reported|felt|feel|think|asked for|identified|highlighted|commented|report"
_VERBS = (
    "support|supported|supports|help|helped|helps|train|trained|visit|visited|teach|taught|fund|funds|funded|"
    "invited|consulted|asked|encourage|encouraged|mentor|mentored"
)


_VOICE = re.compile(
    r"\b(?:said|say|told|tell|ask|felt|feel|feedback|views?|report|survey|think|heard?|voice|consult|respon|express"
    r"|highlight|comment|quot|listen|evaluat|engag|identif)"
)


def _sub(pattern: str, change: str | Callable[[re.Match[str]], str], sentence: str) -> str:
    return re.sub(pattern, change, sentence, count=1)


def _plain_count(sentence: str, least: int = 2) -> Amount | None:
    return next(
        (
            each
            for each in amounts(sentence)
            if each.kind == "count" and each.text.isdigit() and each.value >= least
            if not re.match(r"[-–/:+.]\w", sentence[each.where + len(each.text) :])
        ),
        None,
    )


def another_number(sentence: str, passage: str) -> str:
    count = _plain_count(sentence)
    if count is None or str(int(count.value) + 9) in passage:
        return sentence
    end = count.where + len(count.text)
    return f"{sentence[: count.where]}{int(count.value) + 9}{sentence[end:]}"


def another_share(sentence: str, passage: str) -> str:
    return _sub(r"\b(\d)(\d)(?= out of 100|%)", lambda share: share[2] + share[1] if share[1] != share[2] else
                share.group(), sentence)  # fmt: skip


def another_scale(sentence: str, passage: str) -> str:
    tenfold = _sub(r"£(\d+)(?=[,.\d]*\d|\b)", r"£\g<1>0", sentence)
    million = _sub(r"\bmillion\b", "thousand", sentence)
    return million if million != sentence else tenfold


def another_unit(sentence: str, passage: str) -> str:
    units = {
        "week": "month",
        "month": "week",
        "day": "week",
        "hour": "day",
        "minute": "hour",
        "year": "month",
    }
    return _sub(
        rf"(\b\d+|\b(?:two|three|four|five|six|ten|twelve)) ({'|'.join(units)})s\b",
        lambda unit: f"{unit[1]} {units[unit[2]]}s",
        sentence,
    )


def percent_for_count(sentence: str, passage: str) -> str:
    return _sub(r"(?<![£\d.,])\b(\d{2}) (?=(?:young people|children|pupils|families|parents|staff)\b)",
                r"\1% of ", sentence)  # fmt: skip


def count_for_percent(sentence: str, passage: str) -> str:
    return _sub(r"(?<![£\d.,])\b(\d{1,2})% of (?=(?:all )?(?:young|children|pupils|families|parents|staff))",
                r"\1 ", sentence)  # fmt: skip


def another_year(sentence: str, passage: str) -> str:
    return _sub(r"\b20[012]\d\b", lambda year: str(int(year.group()) - 4), sentence)


def another_month(sentence: str, passage: str) -> str:
    months = {"January": "July", "February": "June", "April": "August", "June": "November", "July": "January",
              "August": "April", "September": "December", "October": "February", "November": "June",
              "December": "September"}  # fmt: skip
    return _sub(rf"\b(?:{'|'.join(months)})\b", lambda month: months[month.group()], sentence)


def another_name(sentence: str, passage: str) -> str:
    return _sub(
        r"(?<=[a-z,] )(?:[A-Z][a-z]+(?: [A-Z][a-z]+)+)",
        lambda name: f"Strathfearn {name.group().split()[-1]}",
        sentence,
    )


def mixed_name(sentence: str, passage: str) -> str:
    names = re.findall(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})+", passage)
    own = re.search(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})+", sentence)
    if own is None:
        return sentence
    for other in names:
        mixed = f"{other.split()[0]} {own.group().split()[-1]}"
        if mixed not in passage and other.split()[0] != own.group().split()[0]:
            return sentence[: own.start()] + mixed + sentence[own.end() :]
    return sentence


def no_lost(sentence: str, passage: str) -> str:
    return _sub(r"\b(?:not|never) |(?<=\bhave )no |(?<=\bwas )no ", "", sentence)


def not_added(sentence: str, passage: str) -> str:
    return _sub(r"\b(is|are|was|were|has|have|will|can) (?!not|no\b|been no|only)", r"\1 not ", sentence)


def duty_turned(sentence: str, passage: str) -> str:
    for duty, other in (("must", "may"), ("has to", "may"), ("have to", "may"), ("should", "must"),
                        ("may", "must"), ("could", "must"), ("can", "must")):  # fmt: skip
        changed = _sub(rf"(?<=[a-z] ){duty} (?=[a-z])", f"{other} ", sentence)
        if changed != sentence and other not in passage:
            return changed
    return sentence


def direction_turned(sentence: str, passage: str) -> str:
    turned = {"increase in": "decrease in", "increased": "decreased", "increase": "decrease",
              "reduced": "increased",
              "reduction": "rise", "improved": "worse", "improvement": "worsening", "higher": "lower",
              "went up": "went down", "went down": "went up", "rise": "fall",
              "lower": "higher", "fewer": "more",
              "decreased": "increased", "decrease": "increase", "fall in": "rise in"}  # fmt: skip
    return _sub(rf"\b(?:{'|'.join(turned)})\b", lambda word: turned[word.group()], sentence)


def direction_added(sentence: str, passage: str) -> str:
    if re.search(
        r"increas|rise|rose|grew|grow|more|improv|up\b|higher|expan|additional|further", passage.lower()
    ):
        return sentence
    return _sub(r"\.$", ", which is an increase.", sentence)


def quantity_turned(sentence: str, passage: str) -> str:
    return _sub(r"\b([Ss]ome|[Mm]any|[Mm]ost|[Ss]everal) (?=(?:of )?[a-z]+\b)", "all ", sentence)


def quantity_weakened(sentence: str, passage: str) -> str:
    return _sub(r"\b([Aa]ll|[Ee]very) (?=[a-z]+\b)", "few ", sentence)


def only_added(sentence: str, passage: str) -> str:
    count = _plain_count(sentence)
    if count is None or "only" in passage:
        return sentence
    return f"{sentence[: count.where]}only {sentence[count.where :]}"


def another_counted(sentence: str, passage: str) -> str:
    return _sub(
        rf"(?<![.\d£-])(\b\d[\d,]*|\b(?:two|three|four|five|six|ten|twelve)) ({_ADJECTIVES})({_ANYONE})\b",
        lambda who: f"{who[1]} {who[2]}{_OTHERS[who[3]]}",
        sentence,
    )


def another_base(sentence: str, passage: str) -> str:
    return _sub(
        rf"(%|out of 100|\bthird|\bhalf|out of \d+) of ({_ADJECTIVES})({_ANYONE})\b",
        lambda who: f"{who[1]} of {who[2]}{_OTHERS[who[3]]}",
        sentence,
    )


def people_for_times(sentence: str, passage: str) -> str:
    return _sub(
        r"(\b\d[\d,]*) (?:times|occasions|referrals|visits|sessions|requests|enquiries|appointments"
        r"|contacts)\b",
        r"\1 young people",
        sentence,
    )


def times_for_people(sentence: str, passage: str) -> str:
    return _sub(rf"(?<![.\d£-])(\b\d[\d,]*) ({_ADJECTIVES})({_ANYONE})\b(?! plan)", r"\1 times", sentence)


def another_doer(sentence: str, passage: str) -> str:
    """Put another actor before a known verb."""
    others = {"The council": "Parents", "Police": "Pupils"}
    return _sub(
        rf"\b({_ANYONE}|[A-Z][a-z]+ (?:Council|Officers?|Workers?|Team)|Staff|Pupils"
        rf"|Young people|Children|Schools|Teachers|Parents|Families)(?= (?:have |has |also |were "
        rf"|are )*(?:{_DONE}|"
        r"working|work|use|provide|deliver|support|offer|made|given|help|took|take)\b)",
        lambda who: (
            others.get(who[1]) or ("Police officers" if who[1].lower() != "police officers" else who[1])
        ),
        sentence,
    )


def roles_turned(sentence: str, passage: str) -> str:
    """Turn round who did it and to whom."""
    who = rf"(?:the )?(?:{_ANYONE}|social workers|council|services)"
    return _sub(
        rf"\b({who}) ((?:have |has |also )?(?:{_VERBS})) ({who})\b", r"\3 \2 \1", sentence
    )  # fmt: skip


def another_speaker(sentence: str, passage: str) -> str:
    return _sub(
        rf"\b((?:{_ANYONE})|(?:Young people|Children|Pupils|Parents|Families|Staff|Teachers|Carers))"
        rf"(?= (?:have |also |who \w+ )?(?:{_SAYING})\b)",
        lambda who: _OTHERS.get(who[1].lower(), who[1]),
        sentence,
    )


def voice_added(sentence: str, passage: str) -> str:
    if _VOICE.search(passage.lower()):
        return sentence
    return f"Young people said that {sentence[0].lower()}{sentence[1:]}"


def plan_done(sentence: str, passage: str) -> str:
    """Tell a plan as done."""
    return _sub(r"\bwill be (?=[a-z]+(?:ed|en)\b)", "was ", sentence)


def done_plan(sentence: str, passage: str) -> str:
    """Tell something done as a plan."""
    return _sub(rf"\b(?:was|were|has been|have been) (?={_DONE})", "will be ", sentence)


def order_turned(sentence: str, passage: str) -> str:
    return _sub(
        r"\bfrom (\D{0,20}?)(£?\d[\d,.]*%?)(\D{1,40}?\bto )(\D{0,14}?)(£?\d[\d,.]*\d%?|\d%?)",
        r"from \1\5\3\4\2",
        sentence,
    ) if not re.search(r"from (?:\w+ )?(?:19|20)\d\d|aged? ", sentence) else sentence  # fmt: skip


_INVENTIONS = (
    "This was because of better funding.",
    "It was a great success.",
    "So children feel happier at home.",
    "Everyone enjoyed the swimming.",
    "Each family also got a free laptop.",
    "It won a national prize.",
    "As a result, crime went down.",
    "The group also visited a farm.",
)  # fmt: skip


def clause_added(sentence: str, passage: str) -> str:
    return f"{sentence} {_INVENTIONS[len(sentence) % len(_INVENTIONS)]}"


FAULTS: dict[str, tuple[Fault, ...]] = {
    "number": (another_number, another_share),
    "scale": (another_scale,),
    "unit": (another_unit,),
    "percent": (percent_for_count, count_for_percent),
    "date": (another_year, another_month),
    "name": (another_name,),
    "mixed name": (mixed_name,),
    "negation": (no_lost, not_added),
    "duty": (duty_turned,),
    "direction": (direction_turned, direction_added),
    "quantity": (quantity_turned, quantity_weakened, only_added),
    "counted": (another_counted,),
    "base": (another_base,),
    "times": (people_for_times, times_for_people),
    "doer": (another_doer,),
    "role": (roles_turned,),
    "speaker": (another_speaker, voice_added),
    "tense": (plan_done, done_plan),
    "order": (order_turned,),
    "invention": (clause_added,),
}
