"""Sentences about what people said, asked for or learned, and about help that they got."""

from ..figures import COUNT
from .frame import frame
from .words import HAVE, MODIFIERS, NAME, SUBJECT, WHO

_SAID = r"(?:reflected|commented|reported|said|felt|told us|fed back|explained)"
_POSITIVELY = r"(?:very |really |highly )?positively"

FRAMES = (
    frame(
        rf"(?P<who>{WHO}){HAVE} (?:reported|commented|spoken|spoke|fed back) {_POSITIVELY} (?:on|about) "
        r"the (?P<what>support|help|service|training|project|programme|sessions)"
        r"(?: (?:that )?they (?:have |had )?(?:received|got|were given|had))(?P<rest> .+)?",
        ("{who} said good things about the {what} they got",),
    ),
    frame(
        rf"(?P<who>{WHO}){HAVE} {_SAID}(?: that)? they (?:better understood|had a better understanding of) "
        r"(?:the issue of )?(?P<what>[^,;]+?)(?P<rest>, .+)?",
        ("{who} said that they understood {what} better",),
    ),
    frame(
        rf"(?P<who>{WHO}|They){HAVE} told us(?: that)? (?P<said>they [^,;]+?)"
        r"(?: and (?P<more>(?!they\b)[a-z]+(?: [a-z]+)? (?:would|should|could|is|are) [^,;]+))?",
        ("{who} told us that {said}",),
        ("they also said that {more}",),
    ),
    frame(
        rf"(?P<who>{WHO}) (?:are requesting|requested|have requested|are asking|have asked|asked) that "
        r"(?P<whom>services|schools|staff|adults) (?P<what>[a-z]+ [^,;]+?)"
        r"(?P<rest> (?:rather than|instead of) .+)?",
        ("{who} are asking {whom} to {what}",),
    ),
    frame(
        rf"(?P<rest0>Instead of [^,]+, )?(?P<org>[Tt]he {NAME}|We) works? with (?P<who>{WHO}) "
        r"to (?:identify|find out|understand|agree|decide|work out) (?P<what>(?:what|which|how|who) [^,;]+)",
        ("{org} works with {who}",),
        ("it finds out {what}",),
    ),
    frame(
        rf"(?P<org>{SUBJECT}) (?:(?:has|have|had|was|were) )?(?:also )?(?:received|secured|able to "
        r"access|been awarded|"
        r"been able to access) (?:additional|extra|more) funding"
        rf"(?:,? which has made a (?:[a-z]+ )?difference to (?:our )?(?P<whom>{WHO}))?"
        r"(?: including (?:providing |paying for )?(?P<thing>[^,;]+)(?P<rest2>, .+)|(?P<rest>,? "
        r"(?:including|to|for|from) .+))?",
        ("{org} got more money",),
        ("this has helped {whom}",),
        ("for example, it paid for {thing}",),
    ),
    frame(
        rf"(?P<org>[Ww]e){HAVE} (?:piloted|trialled|tested|tried) (?P<what>[^,;]+?)"
        rf"(?P<where> in (?:(?i:{COUNT}) ){MODIFIERS}(?:schools|nurseries|areas)) to (?P<do>support|"
        rf"help) (?P<who>{WHO})"
        r"(?P<rest> (?:who|with) .+)?",
        ("{org} tried a new way to {do} some {who}{where}",),
    ),
    frame(
        r"(?:This|It|These|They|Activities|Events) included (?P<a>an? [a-z][^,;]+?)(?P<rest> (?:at|in|"
        r"for) [A-Z][^,;]+)?, "
        r"(?P<b>an? [a-z][^,;]+?)(?:,? and (?P<c>an? [a-z][^,;]+?))(?P<rest2> (?:for|in|at) .+)?",
        ("there was {a}", "there was {b}"),
        ("there was {b}",),
        ("there was also {c}",),
    ),
)
