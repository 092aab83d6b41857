"""What children and families said in their own words: told just as they said it, or left for a person.

Nothing is made easier in a quotation, so each of its sentences must be plain, and all of it must stand alone:
no "she" and no "this" of which only the sentences around it know. Names of speakers and places are not told.
"""

import re
from collections.abc import Sequence

from ..language import sentences, words
from ..model import BlockKind, Edit
from .context import Context
from .guard import facts_error, problem_of
from .leaning import is_weighty
from .one_sentence import Telling
from .referents import unsaid
from .speakers import Speaker, speaker_of

_SAID = r"(?:said|says|told us|commented|explained|added|replied|wrote|stated|put it)"
_QUOTE = r"[“\"](?P<quote>[^“”\"]{{12,}})[”\"]"
_OTHER = r"(?P<more>[“\"][^“”\"]+[”\"])"
_FORMS = tuple(
    re.compile(form.format(quote=_QUOTE.format(), said=_SAID, other=_OTHER))
    for form in (
        r"^{quote} ?[,–—-]? ?\(?(?P<who>[^()“”\".]{{2,60}})\)?\.?$",
        r"^{quote},? (?P<who>[^“”\",.]{{2,60}}?) {said}(?: [^“”\".]{{1,40}})?\.(?: {other})?(?P<rest> .*)?$",
        r"^{quote},? {said} (?P<who>[^“”\",.]{{2,60}})(?:, [^“”\".]*)?\.(?P<rest> .*)?$",
        r"^(?P<before>(?:[^“”\"]*[.?] )?)(?P<who>[^“”\".:]{{2,80}}?) {said}(?: [^“”\".:]{{1,30}})?[:,] "
        r"{quote}(?P<rest> .*)?$",
    )
)
_MARK = re.compile(r"[“\"]")  # More of what was said.
_ALONE = re.compile(rf"^{_QUOTE.format()}$")
_UNDER = re.compile(
    r"\b(?P<who>young people|children|pupils)(?:['’]s?)? "
    r"(?:said|told|say|tell|think|thought|views|voices|words|comments)\b",
    re.IGNORECASE,
)
_ONE = {"young people": "young person", "children": "child", "pupils": "pupil"}
_MOST, _LEAST = 3, 5  # Sentences at most, and words at least, of what somebody said.
# Words that only the sentences around a quotation explain.
_OWN = re.compile(r"\b(?:I|my|me|we|us|our)\b", re.IGNORECASE)  # What they say of themselves.
_POINTS = re.compile(
    r"\b(?:she|he|her|his|him|hers|this|these|those|that['’]s|that (?:is|was|has|had)|such|another|"
    r"the (?:guy|one|ones|same|other|others|thing)|one (?:of|who|that)|here|"
    r"there(?!(?:['’]s| is| are| was| were| will| used to)\b))\b|^(?:They|It|That|Then|So|But|And|Also)\b",
    re.IGNORECASE,
)
_SET = re.compile(r"\b(?:get|got|getting) it (?:wrong|right)\b")  # "It" that stands for nothing.
# Short forms are how people speak; the tests of a line know the full ones.
_SHORT_FORMS = (
    (re.compile(r"\bcan['’]t\b"), "cannot"),
    (re.compile(r"\bwon['’]t\b"), "will not"),
    (re.compile(r"n['’]t\b"), " not"),
    (re.compile(r"['’]m\b"), " am"),
    (re.compile(r"['’]ve\b"), " have"),
    (re.compile(r"['’]re\b"), " are"),
    (re.compile(r"['’]ll\b"), " will"),
    (re.compile(r"['’]d\b"), " would"),
    (re.compile(r"\b([Ii]t|[Tt]here)['’]s\b"), r"\1 is"),
)
_NAMES = re.compile(r"(?<=[a-z,;] )(?!I\b|I['’]|Christmas|Easter|English|[SP]\d)[A-Z][a-z]+")


def quotation(text: str, heading: Sequence[str], context: Context) -> tuple[Telling, BlockKind] | None:
    """Tell what a passage quotes, with the kind of its block; None where it may not be told so.

    `heading` are those above it: the last can say who speaks. What the passage says beside it is to do.
    """
    for form in _FORMS:
        if (found := form.match(text)) and (speaker := speaker_of(found["who"])):
            parts = found.groupdict()
            said = [parts["quote"], (parts.get("more") or "").strip('“”"')]
            rest = [
                each.strip() for each in (parts.get("before"), parts.get("rest")) if each and each.strip()
            ]
            return _told(text, speaker, said, rest, context)
    alone, under = _ALONE.match(text), _UNDER.search(heading[-1]) if heading else None
    if alone and under:
        speaker = Speaker(f"One {_ONE[under['who'].lower()]}", "said")
        return _told(text, speaker, [alone["quote"]], [], context)
    return None


def _told(
    text: str, speaker: Speaker, said: Sequence[str], rest: Sequence[str], context: Context
) -> tuple[Telling, BlockKind] | None:
    quote = " ".join(_ended(each) for each in said if each)
    if not _stands_alone(quote, context.max_words) or any(
        is_weighty(each) or _MARK.search(each) for each in rest
    ):
        return None
    lines = (f"{speaker.told} said:", f"“{quote}”")
    if facts_error(lines, [text]):
        return None
    edits = [Edit("quotation", text, "\n".join(lines))]
    edits += [
        Edit("to do: the rest of the passage", sentence, "") for each in rest for sentence in sentences(each)
    ]
    return Telling(lines, tuple(edits)), speaker.kind


def _ended(said: str) -> str:
    """End a quotation as a sentence ends, where the report goes on after it."""
    bare = said.strip().rstrip(",")
    return bare if bare[-1:] in ".?" else f"{bare}."


def _stands_alone(quote: str, longest: int) -> bool:
    every = sentences(quote)
    if len(every) > _MOST or len(words(quote)) < _LEAST or "!" in quote or not quote[:1].isupper():
        return False
    if not _OWN.search(quote):
        return False
    if any(_POINTS.search(each) or _NAMES.search(each) for each in every) or unsaid(
        [_SET.sub("", each) for each in every]
    ):
        return False
    return not any(problem_of(_in_full(each), longest, parsed=True) for each in every)


def _in_full(sentence: str) -> str:
    for short, full in _SHORT_FORMS:
        sentence = short.sub(full, sentence)
    return sentence
