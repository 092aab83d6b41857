"""Sentences about people who took part, were asked to come, or did several things one after the other."""

from ..figures import COUNT
from .frame import frame
from .words import COUNTED, DONE, HAVE, MODIFIERS, SUBJECT, WHO

_MEETING = r"(?:sessions|workshops|events|training|courses|classes|trips|activities|groups)"
_SHARE = r"\d[\d.]* ?(?:%|per cent|out of \d+)"
_IN_RESPONSE = r"(?: and (?:in response|as a result) .+|,? which .+|, .+)"

FRAMES = (
    frame(
        rf"(?P<rest0>As part of [^,]+, )?(?P<who>(?i:{COUNT}) [^,;]{{3,40}}, [^,;]{{3,40}} and "
        rf"[^,;]{{3,40}}|{WHO}) "
        r"(?:took part in giving|gave|shared|have given|have shared) their (?:views|opinions|thoughts)"
        r"(?: (?:about|on) (?:its use|[^,;]+))?(?P<rest>,? (?:to|as part of|through|by) .+)?",
        ("{who} gave their views",),
    ),
    frame(
        rf"(?P<who>{COUNTED})(?P<where> (?:in|from|across) (?i:{COUNT} )?[a-z ]{{0,20}}schools)? "
        r"(?:have |had )?(?:participated in|attended|took part in|taken part in|engaged in) "
        rf"(?P<what>{MODIFIERS}{_MEETING}(?: (?:on|about) [^,;]+?)?)(?P<rest>,? (?:to|as part of|"
        r"which|and) .+)?",
        ("{who}{where} took part in {what}", "{who} took part in {what}"),
    ),
    *(
        frame(
            rf"(?P<who>{WHO})(?P<rest0> [^,;]+ and)?{HAVE} been (?:[a-z]+ly )?involved in (?:{doing}) "
            rf"(?P<what>[^,;]+?)(?P<rest1> from [^,;]+?)?(?P<rest>{_IN_RESPONSE})?",
            (f"{{who}} helped to {do} {{what}}",),
        )
        for do, doing in (
            ("make", "producing|making|creating|developing|co-producing"),
            ("design", "(?:the )?(?:co-)?design(?:ing)?(?: of)?"),
            ("plan", "(?:the )?planning(?: of)?"),
            ("choose", "choosing|(?:the )?selection of"),
        )
    ),
    frame(
        rf"(?P<who>{SUBJECT}) (?P<a>{DONE} [^,;]+?)(?P<rest1> to [^,;]+)?, (?P<b>{DONE} "
        r"[^,;]+?)(?P<rest2> to [^,;]+)?"
        rf",? and (?P<c>{DONE} .+?)(?P<rest3> to [^,;]+)?",
        ("{who} {a}",),
        ("they {b}",),
        ("they also {c}",),
    ),
    frame(
        rf"(?:To date,? )?(?P<org>{SUBJECT}) (?:has |have )?(?P<did>worked|talked|met)(?: [a-z]+ly)? "
        rf"with (?P<who>{COUNTED})"
        rf"(?:, with (?P<share>{_SHARE}) (?:of (?:them|young people|these) )?(?:reporting|saying) "
        r"(?:that )?(?:improved|better) [a-z ]+)",
        ("{org} {did} with {who}",),
    ),
)
