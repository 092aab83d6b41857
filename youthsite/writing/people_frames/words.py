"""Who does what in the sentences that the frames know, as pieces of patterns."""

from ..figures import COUNT

PEOPLE = (
    r"(?:children and young people|children, young people and (?:their )?(?:families|parents|carers)|"
    r"young people|young carers|kinship carers|foster carers|care leavers|children|pupils|learners|students|"
    r"families|parents|carers|staff|teachers|practitioners|social workers|nurses|volunteers)"
)
_NO_MODIFIER = (
    r"(?:and|or|of|with|to|for|in|by|not|no|that|who|which|on|at|from|as|has|have|had|is|are|was|were|than)"
)
MODIFIERS = rf"(?:(?!{_NO_MODIFIER} )[a-z][\w’'-]* ){{0,3}}?"
_ALL = rf"(?:(?:[Ss]ome|[Mm]any|[Aa]ll|[Mm]ost|[Oo]ur|[Tt]he|[Tt]hese|(?i:{COUNT})) )?"
_ONE_GROUP = rf"{_ALL}(?i:{MODIFIERS}{PEOPLE})"
WHO = rf"(?:{_ONE_GROUP}(?:(?:, {_ONE_GROUP})* and {_ONE_GROUP})?)"
COUNTED = rf"(?i:{COUNT} {MODIFIERS}{PEOPLE})(?: and (?i:{COUNT} )?(?i:{MODIFIERS}{PEOPLE}))?"
NAME = r"(?:(?:[Tt]he |[Oo]ur )?(?:new )?[A-Z][\w’'&-]*(?: (?:(?:of|for|and|in|the) )?[A-Z][\w’'&-]*)*)"
SUBJECT = (
    rf"(?:[Ww]e|[Tt]hey|{WHO}|{NAME}(?: and partners)?|[Tt]he (?:team|council|school|project|service|"
    r"partnership))"
)
HAVE = r"(?: (?:has|have|had))?(?: (?:also|now|recently|successfully|already))?"
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATE = (
    rf"(?:(?:early |late |mid-|the end of |spring |summer |autumn |winter )?(?:{MONTH} ?)?(?:(?:19|20)\d\d)?)"
)
MONTH_OR_YEAR = (
    rf"(?:(?:early |late |spring |summer |autumn |winter )?(?:{MONTH} (?:19|20)\d\d|{MONTH}|(?:19|20)\d\d))"
)
JOBS = (
    r"(?:teachers?|(?:social |youth |support |family |development )?workers?|nurses?|staff|advisers?|"
    r"mentors?|"
    r"coaches|counsellors?|therapists?|tutors?|people|members of staff)"
)
REST = (
    r"(?P<rest>[,;] .+| (?:through|by|as part of|in partnership with|in collaboration with|via|so "
    r"that|to|with the aim of) .+)?"
)
DONE = (
    r"(?:met|made|took part|went|held|ran|gave|built|wrote|spoke|set up|chose|told|led|won|got|had|"
    r"(?!need|us(?:ed to))[a-z]{3,}ed)\b"
)
