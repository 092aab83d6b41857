"""What the words that lead into a list do: only introduce its items, turn them, or open a sentence."""

import re
from collections.abc import Sequence

from ..language import sentences, words
from ..language.number_words import VALUES
from .leaning import is_weighty

_SORTS = (
    r"strengths?|points?|findings?|facts?|figures|highlights?|achievements?|results?|successes|progress|impacts?|"
    r"examples?|news|numbers?|what (?:we|they|was|has been|children|young people) "
    r"(?:did|have done|done|found|found out|learned|saw)"
)
_OF = r"(?: (?:of|from|in|for|during|over|since) (?:the |this |our |last )?[\w/’' -]{1,40}?)?"
_FOUND = r"(?:found|noted|saw|reported|says?|said|shows?|showed|learned|know|knew)"
# The lead-in says that something follows, and how it came to be known; it adds nothing to what follows.
_INTRODUCES = re.compile(
    rf"^(?:some |a few |other |in |these |here |among |our |the |its |of |are |were |main |key |headline |"
    rf"early |positive |summary |following )*(?:{_SORTS}|summary)(?: and (?:{_SORTS}))?{_OF}"
    r"(?: (?:includes?|included|are|were|is|was|follow))?(?: (?:these|the following|as follows))?$|"
    rf"^(?:overall,? |in (?:summary|short|particular),? )?(?:(?:the|this|our|a) (?:[a-z]+ )?(?:report|review|"
    rf"inspection|inspectors|evaluation|survey|study|research|audit)|inspectors|we|it was) (?:also )?"
    rf"{_FOUND}(?: in (?:summary|short|particular))?(?: that)?$",
    re.IGNORECASE,
)
# It names what follows: "Additions to the service include the following".
_NAMES = re.compile(
    r"^(?!(?i:.*\b(?:messages?|views?|feedback|comments?|opinions?|responses?|themes?|said|told|felt|"
    r"they|them|their|it|its|this|these|those)\b(?! following)))"
    r"[A-Z][\w’'-]*(?: (?!who|which|that)[\w’'-]+){0,8} "
    r"(?:includes?|included|(?:is|are|was|were) (?:as follows|the following|these))"
    r"(?: the following| these)?$"
)
# The lead-in or heading makes of what follows a wish, an order, a plan, a question or something not so.
_TURNS = re.compile(
    r"\b(?:poor|bad|weak\w*|wrong|myths?|other|another|elsewhere|neighbouring|international|before|used to|"
    r"not|no|never|without|unless|if|whether|goals?|aims?|aimed|aspir\w+|objectives?|ambitions?|visions?|"
    r"purposes?|priorit\w+|outcomes?|targets?|principles?|values?|commit\w*|pledges?|promises?|hop(?:e[sd]?|ing)|"
    r"wish\w*|wants?|wanted|wanting|needs?|needed|ask(?:s|ed|ing)?|requests?|requested|call(?:s|ed|ing)?|"
    r"demands?|recommend\w*|propos\w+|suggest\w*|should|must|ought|may|might|could|would|will|shall|plan(?:s|ned|"
    r"ning)?|next|future|intend\w*|intentions?|expect\w*|agreed|agrees?|decisions?|vot\w+|motions?|considered|"
    r"considers?|consideration|ideas?|options?|risks?|concerns?|worries|worried|fears?|challenges?|barriers?|"
    r"improv\w+|develop\w*|areas|scenarios?|success|looks? like|believ\w+|think|thinks|rights?|"
    r"duties|duty|require\w*|responsib\w+|resolved|actions?|steps|for example|you (?:can|said)|"
    r"standards?)\b|\?",
    re.IGNORECASE,
)

# How many items there are: with some of them untold it would not be true.
COUNTED = re.compile(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?<![\d,.£])\d{1,2}(?![\d,.%–/-]))"
    r"(?! (?:more )?(?:months?|years?|weeks?|days?|hours?|terms?|o['’]clock)\b)|"
    r"only|all|every|each|both|either|following|these|top|one or more|at least)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:not|no|never|nobody|none|neither|nor|without|unless|if|whether|rather|instead|than|less|fewer|"
    r"stop(?:s|ped)?|avoid\w*|fail\w*|prevent\w*|lack\w*)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
# What goes badly, or is wanted to go better, without any "not".
_BADLY = re.compile(
    r"\b(?:too|wait\w*|lack\w*|poor\w*|worse|unsafe|unhappy|worr\w+|afraid|scared|hard|harder|difficult\w*|few|fewer|"
    r"less|low|lower|long|expensive|needs?|need(?:ed|ing)|improve\w*|better|should|could|lonely|left out)\b",
    re.IGNORECASE,
)
_MOST_ITEMS = 12


def denies(lead: str) -> bool:
    """Tell whether a lead-in denies or limits what its items say: "We do not want pupils to:"."""
    return bool(_DENIES.search(lead))


def miscounts(lead: str, items: int) -> bool:
    """Tell whether a lead-in counts its items, and there are more or fewer of them here."""
    found = (words(match.group().lower()) for match in COUNTED.finditer(lead))
    read = [int(word) if word.isdecimal() else VALUES.get(word, 0) for (word, *_) in found]
    said = [number for number in read if 1 < number <= _MOST_ITEMS]
    return bool(said) and items not in said


def goes_badly(item: str) -> bool:
    """Tell whether an item says what goes badly: with it left out, the others would sound too good."""
    return is_weighty(item) or bool(_BADLY.search(item))


def introduces(lead: str) -> bool:
    """Tell whether a lead-in only introduces: "Highlights of the year include:", "Inspectors found that:"."""
    last = (sentences(lead.strip()) or [""])[-1].strip(" :-–—.")
    return bool(_INTRODUCES.match(last) or _NAMES.match(last)) and not turns(last)


def turns(text: str) -> bool:
    """Tell whether a lead-in or heading may turn what follows into something that is not so yet."""
    return bool(_TURNS.search(text))


def may_stand(lead: str | None, heading: Sequence[str]) -> bool:
    """Tell whether sentences say by themselves what they say under their lead-in, or else their heading."""
    if lead:
        return introduces(lead)
    return bool(heading) and not turns(heading[-1])


# How a lead-in ends under which only some of its items are told, so that they do not sound like all of them.
_SOME = (
    (
        re.compile(r"^(?P<start>.*\b(?:told us|told them|said|say|says|found|learned|heard|agreed|know))$"),
        "{start} things like these",
    ),
    (re.compile(r"^(?P<start>.*) by$"), "{start} in ways like these"),
    (
        re.compile(
            r"^(?P<start>.*\b(?:want(?:s|ed)?|plan(?:s|ned)?|agreed|asked [^,]+|help(?:s|ed)? [^,]+) to)$"
        ),
        "{start} do things like",
    ),
    (re.compile(r"^The (?P<start>.* (?:are|were))$"), "Some of the {start}"),
    (
        re.compile(r"^(?P<start>.* (?:about|for|on|with|of|includes?|included|got|had|have))$"),
        "{start} things like",
    ),
)


def some_of(opening: str) -> str:
    """Open a list with some of its items: "Young people asked for things like"; empty where no words fit."""
    found = ((pattern.match(opening), said) for pattern, said in _SOME)
    return next((said.format(**match.groupdict()) for match, said in found if match), "")
