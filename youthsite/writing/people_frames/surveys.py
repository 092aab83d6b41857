"""Sentences about people who were asked: surveys, talks, consultations."""

from ..figures import COUNT
from .frame import frame
from .words import COUNTED, HAVE, MODIFIERS, MONTH_OR_YEAR, PEOPLE, SUBJECT, WHO

_SURVEY = r"(?:survey|questionnaire)"
_GROUPS = r"(?:focus groups|discussion groups)"

FRAMES = (
    frame(
        rf"(?P<who>{COUNTED}) (?:have |had )?(?:completed|answered|responded to|filled in|took part in) "
        rf"(?:an?|the|our) (?P<online>online )?(?:[A-Za-z]+ )?{_SURVEY}"
        rf"(?: and (?P<more>(?i:{COUNT})) (?:participated in|took part in|attended) {MODIFIERS}{_GROUPS})?"
        r"(?P<rest>,? (?:about|on|to|as part of|for|in) .+)?",
        ("{who} answered an {online} survey", "{who} answered a survey"),
        ("{more} took part in discussion groups",),
    ),
    frame(
        rf"This included (?P<groups>(?i:{COUNT}) {_GROUPS}) and (?P<who>{COUNTED}) "
        rf"(?:completing|answering|filling in) an? (?:online )?{_SURVEY}"
        r"(?: to give their (?:opinions|views) (?:on|about) (?P<what>[^,;]+?))?(?P<rest> and their .+|, .+)?",
        ("{who} answered a survey",),
        ("they gave their views on {what}",),
        ("there were also {groups}",),
    ),
    frame(
        rf"There (?:has|have) been {MODIFIERS}consultation with (?P<who>{WHO})"
        r"(?: (?:via|through|on|using) (?P<how>social media|a survey|surveys|the phone))?"
        r"(?P<rest>,? (?:and|about|on|to|in) .+)?",
        ("{who} were asked on {how} what they think", "{who} were asked what they think"),
    ),
    frame(
        rf"(?P<org>{SUBJECT}) (?:will|plan to) (?:carry out|run|hold) (?:an? )?consultation with "
        rf"(?P<who>{WHO}) "
        r"to (?:listen to|hear|find out|get|gather) their (?:thoughts|views|opinions|ideas) "
        r"(?:on|about) (?P<what>.+)",
        ("{org} will ask {who} what they think about {what}",),
    ),
    frame(
        r"There will be (?:further |more )?(?:engagement|consultation|work|discussions?) with "
        rf"(?P<who>{WHO}) "
        r"to find out (?P<what>(?:how|what|if|whether|why) .+)",
        ("we will ask {who} {what}",),
    ),
    frame(
        rf"(?P<org>{SUBJECT}){HAVE} met with (?:(?:a (?:range|number|variety) of|different|various|many) )?"
        rf"(?:groups (?:and|of) )?(?:individual )?(?P<who>{WHO})"
        r"(?:(?P<shape> to (?:ensure|make sure) that their views(?: and experiences)? "
        r"(?:inform(?:ed)?|shaped?|influenced?) our (?:planning|plans|decisions|decision.making).*)|"
        r"(?P<rest> (?:to|as part of|about|across|in) .+))?",
        ("{org} met {who}",),
    ),
    frame(
        rf"(?P<first>(?:In|Over|During) (?:an? |the )?[\w-]+ (?:months?|years?|period),? )?"
        rf"(?P<org>[Ww]e) (?P<did>supported|helped|worked with) (?P<who>{COUNTED})"
        rf" (?:across|in) (?P<where>(?:(?i:{COUNT}) )?{MODIFIERS}(?:schools|nurseries|areas))"
        r"(?P<rest> and (?:initial|early) .+|, .+)",
        ("{first} {org} {did} {who} in {where}", "{org} {did} {who} in {where}"),
    ),
    frame(
        rf"There are (?:currently|now) (?P<who>(?i:{COUNT}) {MODIFIERS}{PEOPLE})(?P<rest> (?:between|"
        r"from) S\d.S\d)?"
        rf"(?: in [A-Z][\w ]+?)?(?: (?:across|in) (?P<where>(?i:{COUNT}) (?i:primary|secondary|"
        r"special)? ?schools))? "
        r"(?:benefitt?ing from|receiving|getting|accessing) (?P<what>[^,;]+?)"
        r"(?P<rest2>,? (?:such as|including) .+)?",
        ("{who} in {where} now get {what}", "{who} now get {what}"),
    ),
    frame(
        rf"(?P<front>.+?\bwill\b.+?) with (?P<who>(?:at least |up to )?(?i:{COUNT}) {MODIFIERS}{PEOPLE}) "
        rf"(?:being )?offered (?P<what>training|support|help|places?)(?P<when> by {MONTH_OR_YEAR})?",
        ("{who} will be offered {what}{when}",),
    ),
)
