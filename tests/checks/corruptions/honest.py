"""Honest tellings made from the sentences of a report by fixed steps that leave its facts alone."""

import re
from collections.abc import Callable, Iterator

from youthsite.checks.facts.amounts import amounts

Step = Callable[[str], str]

# Everyday words for office words. They keep the sense in every report; grammar is not the point here.
_EVERYDAY = (
    ("commenced", "started"), ("utilised", "used"), ("utilise", "use"), ("assist", "help"),
    ("assistance", "help"), ("individuals", "people"), ("approximately", "about"),
    ("in excess of", "more than"), ("in order to", "to"), ("established", "set up"),
    ("additional", "extra"), ("received", "got"), ("receive", "get"), ("delivered", "given"),
    ("undertaken", "done"), ("purchased", "bought"), ("currently", "now"), ("prior to", "before"),
    ("completed", "finished"), ("obtain", "get"), ("accessed", "used"), ("participated", "took part"),
    ("ensure", "make sure"), ("ensuring", "making sure"), ("implemented", "put in place"),
    ("remained", "stayed"), ("demonstrated", "showed"), ("identified", "found"), ("pupils", "learners"),
    ("employment", "work"), ("accommodation", "homes"), ("nutrition", "food"), ("facilitate", "help"),
    ("developed", "made"), ("enable", "help"), ("enabled", "helped"), ("regarding", "about"),
    ("children and young people", "young people"), ("a range of", "many"), ("feedback", "what people said"),
    ("progressed", "moved on"), ("commence", "start"), ("particularly", "mostly"), ("subsequently", "then"),
    ("decreased", "went down"), ("increased by", "went up by"), ("reduction in", "fall in"),
    ("key", "main"), ("provided", "given"), ("a number of", "some"),
    ("recruited", "hired"), ("initiative", "project"), ("approaches", "ways"), ("launched", "started"),
)  # fmt: skip
_OPENING = re.compile(r"^((?:In|During|Since|By|From|Throughout|Over) [^,;.()]{4,40}), (?=[a-zA-Z])(.*?)\.?$")
_PASSIVE = re.compile(
    r"^(?P<what>[^,;:()]+?) (?:was|were|has been|have been) (?P<verb>funded|led|run|supported|delivered"
    r"|developed|organised|created|produced|provided|designed|facilitated|commissioned) by "
    r"(?P<who>(?:the |our )?[\w'&-]+(?: [\w'&-]+){0,5})\.$"
)
_TAIL = re.compile(
    r"(?:, (?:including|such as|in line with|as well as|particularly|which|who|with|for example)"
    r"|, [a-z]+ing)\b[^.;]*\.?$"
)
_AND = re.compile(r", (?:and|but|while|whilst) (?=(?:the|this|these|they|we|it|all|our|there)\b)")


def tellings(sentence: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each honest telling of a sentence with the name of the step that made it."""
    for name, step in STEPS.items():
        changed = step(sentence)
        if changed != sentence:
            yield name, (changed,)
    everyday = in_digits(out_of_100(everyday_words(without_brackets(sentence))))
    parts = tuple(f"{part.strip(' .')}." for part in _AND.split(everyday))
    if len(parts) > 1 and all(len(part.split()) > 3 for part in parts):
        yield "split", tuple(part[0].upper() + part[1:] for part in parts)
    elif everyday != sentence:
        yield "all", (without_tail(everyday),)


def in_digits(sentence: str) -> str:
    """Write the number words from two up as digits."""
    for each in reversed(amounts(sentence)):
        if each.kind == "count" and each.text[0].isalpha() and each.value > 1 and each.value.denominator == 1:
            end = each.where + len(each.text)
            sentence = f"{sentence[: each.where]}{int(each.value):,}{sentence[end:]}"
    return sentence


def out_of_100(sentence: str) -> str:
    """Say "91 out of 100" for "91% of"."""
    return re.sub(r"\b(?<![\d.])(\d{1,2})% of\b(?! (?:a|an)\b)", r"\1 out of 100 of", sentence)


def without_brackets(sentence: str) -> str:
    """Leave out what stands in round brackets."""
    return re.sub(r" \([^()]*\)", "", sentence)


def everyday_words(sentence: str) -> str:
    """Put everyday words for office words."""
    for word, easy in _EVERYDAY:
        sentence = re.sub(rf"(?<![-\w]){word}(?![-\w])", easy, sentence)
    return sentence


def time_last(sentence: str) -> str:
    """Put a time that opens the sentence at its end."""
    match = _OPENING.match(sentence)
    if match is None:
        return sentence
    opening, rest = match.groups()
    return f"{rest[0].upper()}{rest[1:]} {opening[0].lower()}{opening[1:]}."


def who_first(sentence: str) -> str:
    """Tell "X was led by Y" as "Y led X"."""
    match = _PASSIVE.match(sentence)
    if match is None:
        return sentence
    what, who = match["what"], match["who"]
    return f"{who[0].upper()}{who[1:]} {match['verb']} {what[0].lower()}{what[1:]}."


def without_tail(sentence: str) -> str:
    """Leave out examples and asides at the end."""
    cut = _TAIL.sub(".", sentence)
    return cut if len(cut.split()) > 4 else sentence


STEPS: dict[str, Step] = {
    "digits": in_digits,
    "shares": out_of_100,
    "brackets": without_brackets,
    "everyday": everyday_words,
    "time last": time_last,
    "who first": who_first,
    "tail": without_tail,
}
