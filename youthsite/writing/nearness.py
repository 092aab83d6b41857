"""A line that keeps the words of the full report was not made easier, so it must be plain already.

Measured is how much of a line stands in one run in its source; if it is most of it, little in the line may be
hard to take in (`hardness`). The limits part the lines that readers judged good and bad (tests/judged/told/).
"""

import re
from difflib import SequenceMatcher

from ..glossary import explained
from ..language import word_set, words
from .grammar import first_finite, subject_start, tokens
from .leaning import TAIL
from .lexicon import PLURAL_PEOPLE
from .vocabulary import is_hard, is_known, weight

_NEAR = 0.85  # Share of the words, in order, that both have.
_PLAIN, _PLAIN_SHORT = 15, 10  # Words of a line of plain words only; of one in which nobody acts.
_LONGEST, _HEAVIEST = 12, 1.5
_TAKEN = 0.8  # Share of the line's words that stand so in the source: of abstract passives.
_LEAST = 8  # Words of such a line.
_KEPT, _MOST = 0.6, 1.5  # Share in one run; what may count at most in a line that keeps so much.
_SHORT = 8  # Words of a line that is taken in at once, whoever acts in it.
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being) (?:[a-z]+ly |now |also )?"
    r"(?!need|hundred|red\b)[a-z]+(?:ed|wn|en|ought|ught|ilt|eld|ade|old|et)\b",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(
    r"\b(?:findings?|content|support|levels?|approach(?:es)?|process(?:es)?|provision|information|data|involvement|"
    r"understanding|engagement|activity|learning|development|outcomes?|needs|delivery|practice|resources?|"
    r"improvements?|guidance|planning|opportunit(?:y|ies))\b",
    re.IGNORECASE,
)
# A deed or a change said as a thing, so that nobody does it: "increased understanding of", "the rise in".
_BETTERED = r"(?:increased|improved|enhanced|greater|better|reduced|strengthened|effective|early|earlier)"
_DONE = (
    r"(?:understanding|awareness|knowledge|health and|wellbeing|identification|recognition|"
    r"engagement|involvement|participation|"
    r"partnership|communication|use|access|uptake|confidence|consistency|availability|delivery|provision|focus|"
    r"coordination|collaboration)"
)
_DEED = (
    r"(?:implementation|development|introduction|provision|delivery|completion|promotion|identification|"
    r"establishment|utilisation|recruitment|creation|co-?ordination|expansion)"
)
_AMOUNT = r"(?:number|level|rate|quality|range|use|amount|volume)"
_NOMINAL = re.compile(
    rf"\b(?:{_BETTERED} (?:[a-z]+ )?{_DONE}|{_DEED} of|"
    rf"(?:reduc|increas|improv|enhanc)\w+ (?:in )?the {_AMOUNT} of|"
    r"we want (?:improved|increased|enhanced|reduced|strengthened)|"
    r"(?:an?|the) (?:increase|decrease|reduction|rise|fall|improvement|growth) (?:of|in))\b",
    re.IGNORECASE,
)
# A name that is part of a longer one: "The Glen Team training programme", "an 8 week Rivers course".
_NAME_STRING = re.compile(
    r"(?<!^)(?:\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Scottish|Scotland|UNCRC|NHS|English|Maths|Gaelic|Christmas|Easter|Summer)\b)[A-Z][\w’'-]+ )"
    r"(?:training|programmes?|courses?|elections?|sessions?|workshops?|events?|resources?|materials?|"
    r"approach|model|meetings?|groups?|teams?|posts?|pilots?|projects?|services?|plans?|funding|"
    r"interventions?|initiatives?|provision|framework|pathway|process|accreditation|awards?)\b"
)
# What a word with a hyphen ends in when it says how offices work: "community-led", "trauma-informed".
_OFFICE_HYPHEN = re.compile(
    r"\b[a-z]+-(?:led|based|informed|focuss?ed|cent(?:red|ered)|wide|level|specific|related|facing|driven|"
    r"sensitive|aware|responsive|rich|quality|agency|sector|disciplinary|functional|friendly|owned|funded)\b"
)
# Names whose last word says what they are; of others ("Circle of Security") readers must be told.
_KINDS = word_set(
    "service services team school schools club clubs centre group forum academy nursery award awards week "
    "day board hub parliament college hospital library park street road house council councils scotland "
    "government police university trust fund church hall bank january february march april may june july "
    "august september october november december"
)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+(?: (?:(?:of|and|the|for|in|to) )*[A-Z][\w’'-]+)+")
# "Changing Rooms has opened": a name with no kind; compass points and the like begin names of places.
_FIRST_NAME = re.compile(
    r"^(?:The |Our |A |An )?(?P<name>(?!(?:The|Our|An?|In|On|At|By|For|From|To|With|All|Most|Some|Many|Each|"
    r"Every|North|South|East|West|Glen|Saint|St|Scottish|New|Great|United|Young|After|Before|During|Since|When|If|"
    r"While|As|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Over|About|Around|Last|This|These|"
    r"World|Both|Other|Local|Police|Education)\b)[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)+)\b"
)
_DOERS = PLURAL_PEOPLE | word_set(
    "we they you he she it this these i there who everyone inspectors child person pupil parent carer family "
    "girls boys girl boy mums dads babies leavers students volunteers nurses police adults brothers sisters "
    "advocate adviser mentor tutor council school one some many most each"
)


def near_problem(line: str, sentence: str) -> str:
    """Say why a line that is nearly the words of the full report may not stand; empty if it may."""
    if all_plain(line):
        return ""
    ours, theirs = ([word.lower() for word in words(text)] for text in (line, sentence))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    near = matcher.ratio() >= _NEAR and (len(ours) > _LONGEST or weight(line) > _HEAVIEST)
    taken = sum(block.size for block in matcher.get_matching_blocks()) >= _TAKEN * len(ours)
    abstract = len(ours) >= _LEAST and _PASSIVE.search(line) and _ABSTRACT.search(line)
    run = matcher.find_longest_match().size >= _KEPT * len(ours) and not TAIL.match(line)
    if near or (taken and abstract) or (run and hardness(line) > _MOST):
        return "it is nearly as in the full report, and not easy enough for that"
    return ""


def all_plain(line: str) -> bool:
    """Tell whether a line has only words that children of ten know, and somebody who acts if it is long.

    One word may be a little harder, if it is no word of offices.
    """
    every = words(line)
    common = [word.lower() for place, word in enumerate(every) if not (place and word[:1].isupper())]
    harder = [word for word in common if word not in PLURAL_PEOPLE and not is_known(word)]
    plain = len(harder) <= 1 and not any(is_hard(word) or word.endswith("ly") for word in harder)
    acts = len(every) <= _PLAIN_SHORT or not _no_doer(line)
    return plain and acts and len(every) <= _PLAIN and not _ABSTRACT.search(line)


def is_abstract(text: str) -> bool:
    """Tell whether a text holds a noun of offices that gives no picture: "provision", "engagement"."""
    return bool(_ABSTRACT.search(text) or _NOMINAL.search(text))


def unplain(line: str) -> str:
    """Say which words of a line say a deed as a thing, or hang on a name that young readers do not know."""
    if nominal := _NOMINAL.search(line):
        return f"it says what somebody does as a thing: {nominal[0]}"
    if (office := _OFFICE_HYPHEN.search(line)) and not explained(line) & set(words(office[0])):
        return f"it has words that the rules cannot say simply: {office[0]}"
    named = _NAME_STRING.search(line) or _bare_name(line)
    return f"it is about a name that says nothing to young readers: {named[0]}" if named else ""


def _bare_name(line: str) -> re.Match[str] | None:
    """Find a name of two words or more that does not say what it is, and that the block will not explain."""
    said = explained(line)
    first = _FIRST_NAME.match(line)
    if first and _says_nothing(first["name"], said):
        return first
    return next((name for name in _NAME.finditer(line) if _says_nothing(name[0], said)), None)


def _says_nothing(name: str, said: frozenset[str]) -> bool:
    parts = [word.lower() for word in words(name)]
    return parts[-1] not in _KINDS and not said & set(parts)


def hardness(line: str) -> float:
    """Add up what makes a sentence of known words hard: nobody who acts, a passive, long words."""
    return _no_doer(line) + bool(_PASSIVE.search(line)) + weight(line) / 2


def _no_doer(line: str) -> float:
    """Count a subject that is not people: "The plans of the group are …"."""
    parts = tokens(line)
    start = subject_start(parts)
    verb = first_finite(parts, start)
    if verb is None or verb == start or len(parts) <= _SHORT:
        return 0.0
    return 0.0 if any(part.word in _DOERS for part in parts[start:verb]) else 1.0
