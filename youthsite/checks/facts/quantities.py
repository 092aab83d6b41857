"""Does "all", "most", "some", "few", "only" say as much as the passage does?"""

import re
from collections.abc import Iterator
from fractions import Fraction

from ...language import word_set
from ...language.number_words import VALUES
from .aligning import aligned
from .amounts import amounts
from .phrases import says_the_same
from .problem import FactProblem, untold, wrong
from .telling import Sentence, Telling, stem

_TIMES = r"(?:day|week|fortnight|month|quarter|term|year|time)"
# "Every two weeks" says how often, not how many.
_FEW_TIMES = rf"(?:(?:other|second|{'|'.join(VALUES)}) (?:day|week|fortnight|month|term|year)s?\b|{_TIMES})"
_CLAIMS: dict[str, re.Pattern[str]] = {
    "all": re.compile(
        r"\b(?:(?<!% of )(?<!rs of )(?<!half of )all(?! (?:right|about|the time|over|in all"
        r"|of the time))|everyone|everybody|(?<!not )always"
        rf"|every(?! (?:\d|now|{_FEW_TIMES}))|each(?! (?:other|{_TIMES})))\b"
    ),
    "most": re.compile(r"(?<!the )\bmost(?= (?:of|\w+s|children|people|young)\b)|\bmostly\b|\bmajority\b"),
    "many": re.compile(r"(?<!not )\b(?:many|lots of|a lot of)\b"),
    "a few": re.compile(r"\ba few\b(?! (?:days|weeks|months|years)\b)"),
    "few": re.compile(r"(?<!\ba )\b(?:few|not many|hardly any)\b(?! (?:days|weeks|months|years)\b)"),
    "only": re.compile(r"(?<!not )\bonly\b"),
    "none": re.compile(r"\b(?:none|nobody|no one)\b"),
}
_LICENCES: dict[str, re.Pattern[str]] = {
    "all": re.compile(
        r"\b(?<!not )(?:all|every|everyone|everybody|each|whole|universal(?:ly)?|entire(?:ly)?|always"
        r"|any|both|fully?"
        r"|throughout|across|consistent(?:ly)?|per)\b|\b100 ?%"
    ),
    "most": re.compile(
        r"\b(?:most|mostly|majority|mainly|largely|predominantly|generally|vast|nearly all|almost all)\b"
    ),
    "many": re.compile(
        r"\b(?:many|lots|a lot|(?:great|good) deal of|wealth of|a host of|numerous"
        r"|most|majority|large|wide|range|variety|hundreds|thousands|several"
        r"|significant|extensive|various|(?<!low )(?<!small )number of|much|high|often|additional"
        r"|complex|intensive|plethora|multitude|myriad|abundance)\b|\d{2}"
    ),
    "few": re.compile(
        r"\b(?:few|fewer|fewest|small|minority|limited|low|lower|handful|only|not many|little|hardly"
        r"|rare(?:ly)?|\d)\b"
    ),
    "a few": re.compile(
        r"\b(?:few|fewer|small|minority|limited|low|lower|handful|only|some|a number of|several|not many"
        r"|little|couple|\d)\b"
    ),
    "only": re.compile(
        r"\b(?:only|just|solely|exclusive(?:ly)?|alone|limited|no more than|few|sole|unless|merely)\b"
    ),
    "none": re.compile(r"\b(?:none|no|nobody|not|zero|never|without|0)\b|n't\b"),
}
_QUANTIFIED = re.compile(
    r"(?<!n't )(?<!not )\b(all|every|each|most|majority|no(?! longer| more)|hardly any|many|some"
    r"|several|a number|a range|a variety|few|a few|minority)"
    r"(?: of)?(?: (?:the|our|these|those|key|other|main))* (young people|children and young people"
    r"|young person|\w+)"
)
_CHILDREN = word_set("children pupils learners") | {
    "young people",
    "children and young people",
    "young person",
}
_SAME = {
    "every": "all",
    "each": "all",
    "majority": "most",
    "several": "some",
    "a number": "some",
    "a range": "many",
    "a variety": "many",
}
_SAME |= {"a few": "few", "minority": "few", "hardly any": "few"}
# What may be told as less than it is: (said in the passage, said in easy words).
_FAIR = frozenset({("most", "many"), ("most", "some"), ("many", "some"), ("few", "some"), ("some", "few")})
_HALF = Fraction(1, 2)


def problems(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find a quantity in the easy words that the passage does not give, and an "only" that is lost."""
    return _added(easy, source) + _only_lost(easy, source)


def _added(easy: Telling, source: Telling) -> list[FactProblem]:
    found = []
    for place, sentence in enumerate(easy.sentences):
        given = " ".join(each.text.lower() for each in (*aligned(sentence, source), *_context(source)))
        for claim, pattern in _CLAIMS.items():
            match = pattern.search(sentence.text.lower())
            if not match or _LICENCES[claim].search(given) or (claim == "most" and _over_half(source)):
                continue
            if not _in_set_phrases(pattern, sentence, source):
                found.append(
                    wrong(
                        "quantity",
                        match.group(),
                        f"The full report does not say “{match.group()}” here.",
                        place,
                    )
                )
    return found or _swapped(easy, source)


def _in_set_phrases(pattern: re.Pattern[str], sentence: Sentence, source: Telling) -> bool:
    """Whether the passage has a set phrase for each of these words."""
    said = {match.group() for match in pattern.finditer(sentence.text.lower())}
    return all(says_the_same("quantity", each, sentence, source) for each in said)


def _swapped(easy: Telling, source: Telling) -> list[FactProblem]:
    """Find "some pupils" where the passage has only "all pupils", and the like."""
    if not any(_QUANTIFIED.search(sentence.text.lower()) for sentence in easy.sentences):
        return []
    given = list(_counted(source.running))
    return [
        wrong("quantity", f"{claim} {noun}", f"The full report says “{theirs[0]}” here.", place)
        for place, sentence in enumerate(easy.sentences)
        for claim, noun in _counted(sentence.text.lower())
        if (theirs := [other for other, counted in given if counted == noun])
        if not any((other, claim) in _FAIR or other == claim for other in theirs)
    ]


def _counted(text: str) -> Iterator[tuple[str, str]]:
    """Give each quantifier with the stem of the word it counts."""
    for match in _QUANTIFIED.finditer(text):
        noun = match[2]
        yield _SAME.get(match[1], match[1]), "child" if noun in _CHILDREN else stem(noun)


def _over_half(source: Telling) -> bool:
    return any((amount.share or 0) > _HALF for each in source.sentences for amount in amounts(each.text))


def _only_lost(easy: Telling, source: Telling) -> list[FactProblem]:
    if not re.search(
        r"(?<!not )\bonly (?=\d|one|two|three|a (?:few|small|third|quarter|half|minority)|some)",
        source.running,
    ):
        return []
    if re.search(r"\b(?:only|just|few|not many|no more)\b", easy.running):
        return []
    return untold("quantity", "an “only”", ["only"])


def _context(source: Telling) -> Iterator[Sentence]:
    return (sentence for sentence in source.sentences if sentence.context)
