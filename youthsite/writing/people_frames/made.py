"""Sentences about what people made, held, finished, won or started."""

from ..figures import COUNT
from .frame import frame
from .words import COUNTED, HAVE, JOBS, MODIFIERS, MONTH_OR_YEAR, NAME, REST, SUBJECT, WHO

_THING = (
    r"(?:videos?|films?|animations?|leaflets?|posters?|surveys?|booklets?|websites?|songs?|scripts?|murals?|"
    r"podcasts?|guides?|plays?|comics?|magazines?|books?|exhibitions?|logos?|cards?|newsletters?)"
)
_MAKE = (
    r"(?:produced?|created?|designed?|made|make|developed?|co-designed?|co-produced?|written|write|"
    r"built|build)"
)
_ABOUT = r"(?:highlighting|about|showing|explaining|describing|sharing)"
_EVENT = r"(?:events?|sessions?|workshops?|days?|trips?|clubs?|camps?)"
_STARTED = r"(?:launched|established|set up|opened|created|started)"

FRAMES = (
    frame(
        rf"(?P<who>{WHO}){HAVE} {_MAKE} (?P<thing>(?:an?|their own|(?i:{COUNT})) {MODIFIERS}{_THING})"
        rf"(?: {_ABOUT} (?P<about>[^,;]+?))?(?P<rest>, .+)?",
        ("{who} made {thing} about {about}", "{who} made {thing}"),
    ),
    frame(
        rf"(?:Therefore, |So, )?(?P<who>{WHO}) are (?:currently )?working with (?P<others>[^,;]+?) to "
        rf"{_MAKE} "
        rf"(?P<thing>{MODIFIERS}{_THING}) {_ABOUT} (?P<about>[^,;]+?)(?P<rest>, .+)?",
        ("{who} are making {thing}",),
        ("these will explain {about}",),
    ),
    frame(
        rf"(?P<rest0>To [^,]+, )?(?P<who>{WHO}){HAVE} (?:hosted|held|ran|put on|led) (?P<what>an? [^,;]+?)"
        r"(?: (?:where|in which) they (?P<did>(?:discussed|talked about|shared|spoke about) [^,;]+?))?"
        r"(?: and (?:are planning|plan) to (?:run|hold) (?:similar|more) (?P<again>sessions|events|days)"
        r"(?: in the future)?)?",
        ("{who} held {what}",),
        ("they {did}",),
        ("they plan to hold {again} like this again",),
    ),
    frame(
        rf"(?P<who>{SUBJECT}){HAVE} (?:organised|held|ran|hosted|put on) "
        rf"(?P<what>(?:(?i:{COUNT}) |several |some |many ){MODIFIERS}{_EVENT})(?P<when> in {MONTH_OR_YEAR})?"
        r"(?P<rest>,? (?:under|as|to|for|with|including) .+)?",
        ("{who} held {what}{when}",),
    ),
    frame(
        rf"(?P<who>{COUNTED}) (?:have |had )?(?:completed|finished) (?:the |our )?"
        r"(?P<what>['‘]?[A-Z][^,;]*?['’]?)(?: intervention| initiative)?"
        r",? (?P<kind>an? [\w-]+ (?:programme|course|group|club) for [^,;]+)",
        ("{who} finished {what}",),
        ("it is {kind}",),
    ),
    frame(
        rf"(?:[Tt]he team|(?P<who>{SUBJECT})) (?:went on ?to )?(?:win|won|has won|have won|received|"
        r"was awarded|were awarded) "
        rf"(?P<what>(?:an?|the) (?P<giver>{NAME}?) ?(?:[A-Z][\w’'-]* )*[Aa]ward)(?P<when> in "
        rf"{MONTH_OR_YEAR})?"
        r"(?P<rest>,? (?:for|at|as|which) .+)?",
        (
            "{who} won {what}{when}",
            "{who} won an award{when}",
            "one of our teams won {what}{when}",
            "one of our teams won an award{when}",
        ),
    ),
    frame(
        rf"(?P<rest1>.*?\b(?:is|was|of|on|are) )?(?P<name>(?:[Oo]ur|[Tt]he) (?:new )?{NAME}), (?:which was )?"
        rf"{_STARTED} in (?P<when>{MONTH_OR_YEAR})(?:(?: and|, which) (?:is providing|provides|gives|offers) "
        rf"(?:an? )?(?:[a-z]+ )?(?:opportunity|chance|platform) for (?P<who>{WHO}) "
        r"to (?:articulate|share|express|voice|give) their views(?: and (?:experiences|opinions|ideas))? "
        r"(?:with|to) (?P<whom>decision.makers|leaders|managers|senior staff)(?P<rest3> .+)?|"
        r"(?P<rest>,? (?:and|which|with|to|as) .+))?",
        ("{name} started in {when}",),
        ("there, {who} can tell {whom} what they think", "it helps {who} to speak to {whom}"),
    ),
    frame(
        rf"(?P<org>{SUBJECT}){HAVE} (?:recruited|employed|appointed|hired) (?P<n>(?i:{COUNT})) "
        rf"(?P<new>additional |extra |new |more |further )?(?P<adj>{MODIFIERS})(?P<job>{JOBS})"
        r"(?P<where> (?:in|for) [^,;]+?)?"
        r"(?: (?P<aim>to (?:support|help|work with|listen to|talk to|visit|teach|raise) "
        rf"[^,;]*?\b(?P<whom>{WHO})(?P<rest1> who [^,;]+| [^,;]+)?))"
        r"(?P<rest>[,;] .+)?",
        (
            "{org} gave jobs to {n} {job}{where} {aim}",
            "{org} gave jobs to {n} {job} {aim}",
            "{org} gave jobs to {n} {job} to help some {whom}",
        ),
    ),
    frame(
        rf"(?:The )?(?:addition|recruitment|appointment) of (?P<n>(?i:{COUNT})) (?:new |additional )?"
        rf"(?P<title>(?:[A-Z][\w’'-]* )+)?(?P<job>(?i:{JOBS}))(?: who have been given the task of "
        rf"(?P<task>[^,;]+)|{REST})",
        ("there are {n} new {job}",),
        ("their job is {task}",),
    ),
    frame(
        r"(?:Delivery of |Provision of |The )?(?P<what>[^,;]+? (?:training|sessions|support)) will "
        r"be offered to "
        rf"all remaining (?P<who>[a-z ]+?)(?P<when> by {MONTH_OR_YEAR})?",
        ("all the other {who} will be offered {what}{when}",),
    ),
)
