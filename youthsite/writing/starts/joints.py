"""Where a long line may be parted for a start, and where it may not."""

import re

SUBJECT = r"(?:we|they|it|this|these|there|the|our|their|a|an|children|young people|families)\b"
JOINED = re.compile(
    rf"(?:,|;| [–-]) (?:and |but )(?={SUBJECT})|(?:;| [–-]) (?={SUBJECT})|"
    r" (?:and|but) (?=(?:we|they|it|this|there|these|the|our|a|an)\b)|; (?:and )?",
    re.IGNORECASE,
)
WHICH = re.compile(r", (?P<who>which|who) (?=\w)")
EXAMPLES = re.compile(r",? (?P<word>including|such as|e\.?g\.?,?|for example|eg) (?!that\b)(?=\w)")
TO = re.compile(r",? (?:in order )?to (?=[a-z])")
OPENING_TO = re.compile(r"^To (?P<aim>[a-z][^,]+), (?P<left>.+)$")
# Words that want a "to" of their own.
WANTS_TO = re.compile(
    r"\b(?:want\w*|need\w*|able|aim\w*|commit\w*|continu\w*|plan\w*|likely|access\w*|opportunit\w+|abilit\w+|"
    r"right|rights|way|ways|how|what|where|when|time|due|ready|keen|begin\w*|start\w*|began|decid\w+|agree\w*|"
    r"ask\w*|help\w*|enabl\w+|encourag\w+|allow\w*|support(?:s|ed|ing)?|invit\w+|train\w*|expect\w*|seek\w*|"
    r"sought|try\w*|tri\w+|learn\w*|used|going|ha[sd]|have|led|lead\w*|relat\w+|link\w*|respon\w+|contribut\w+|"
    r"approach\w*|listen\w*|commitment|from|duty|duties|role|power|step|steps|capacity|up|according|prior|key|"
    r"best|willing|unable|eager|free|welcome|entitled|eligible|prepared|reluctant|happy|propos\w*|intend\w*|hop(?:e|es|ed|ing)|manag\w*|fail\w*|refus\w*|seem\w*|like|love|prefer\w*|wish\w*|permit\w*|told|tell|sufficient|enough|alternative\w*|response|close|oblig\w+|requir\w+|chances?|"
    r"easier|harder)$",
    re.IGNORECASE,
)

# These take somebody, and then a "to" of their own: "encourage families to …".
TAKES = re.compile(
    r"\b(?:encourag|help|ask|invit|enabl|allow|support|requir|expect|train|teach|taught|want|need|advis|remind|"
    r"prepar|motivat|empower|continu|commit|agree|work|opportunit|chance|abilit|right|way|time|space|"
    r"skill)\w*(?:,? [\w'’-]+){1,8}$|\bfor(?: [\w'’-]+){1,5}$",
    re.IGNORECASE,
)
DOING = re.compile(r",? (?:and |by |while |whilst )?(?P<doing>[a-z]+ing) (?!and\b|or\b)(?=\w)")
NO_DEED = frozenset(
    {
        "including",
        "consisting",
        "comprising",
        "during",
        "following",
        "depending",
        "regarding",
        "according",
        "being",
        "having",
    }
)
OPENING = re.compile(
    r"^(?P<opening>(?:In|As part of|As a|Through|By|Following|During|Over|Since|At|Across|For|Alongside|With|"
    r"From|Building on|Working) [^,]{8,}), (?P<left>.+)$"
)
ANDS = re.compile(r",? (?:and|but|yet|so)$")
ASIDE = re.compile(
    r"^(?P<thing>[^,]+), (?P<aside>(?:funded|led|run|delivered|facilitated|supported|developed|organised|"
    r"hosted|chaired|made|created|commissioned|provided) by [^,]+), (?P<rest>.+)$"
)
ALSO_NOUNS = frozenset({"care", "support", "people"})  # "Adults who matter to care leavers".
FURTHER_DEED = re.compile(r", (?:and )?[a-z]+ed\b")
MANY = frozenset({"people", "children", "staff", "police"})
DEEDS = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "can", "must", "should"})
GOES_ON = re.compile(r", (?:is|are|was|were|has|have|had|will|can|must|should)\b")
# What stands at the end of a line and how it begins a sentence of its own, after "This is" or "This was".
ENDS = {
    "as part of": "part of", "as a result of": "because of", "due to": "because of",
    "because of": "because of",
    "thanks to": "because of", "in response to": "because of", "in partnership with": "with",
    "in collaboration with": "with", "in conjunction with": "with", "together with": "with",
    "alongside": "together with", "following": "after", "after": "after", "during": "in", "over": "over",
    "in": "in", "across": "across", "through": "through", "despite": "despite", "via": "through",
    "within": "in", "under": "under", "throughout": "all through", "since": "since",
}  # fmt: skip
