"""Which verbs that are joined by "and" can be told apart, and what the second takes over from the first."""

from .tree import Token, before, finite, helpers, subject


def has_object(verb: Token) -> bool:
    """Tell whether a verb has an object or another complement."""
    return any(child.dep_ in {"dobj", "prep", "ccomp", "xcomp", "attr", "acomp"} for child in verb.children)


def may_part(top: Token, other: Token) -> bool:
    """Tell whether joined verbs can be told apart: "developed and delivered training" share an object."""
    if subject(other) is not None:
        return before(other) in {",", "and", "but", ";"} and finite(other).tag_ in {"VBD", "VBZ", "VBP", "MD"}
    if not _follows_joiner(other) or _number(top) * _number(other) < 0:
        return False
    between = [
        token
        for token in top.doc[top.i + 1 : other.i]
        if token.dep_ not in {"cc", "advmod", "aux", "auxpass"}
    ]
    if not between or not (has_object(other) or helpers(other) or _is_passive(top)):
        return False
    if not has_object(top) and not _is_passive(top):
        return False
    own = helpers(other)
    if own:
        return finite(other).tag_ in {"VBD", "VBZ", "VBP", "MD"}
    return other.tag_ == top.tag_ or ({other.tag_, top.tag_} == {"VBD", "VBN"} and not helpers(top))


def _follows_joiner(other: Token) -> bool:
    """Tell whether "and" or a comma stands right before a verb with its helpers: no subject is hidden."""
    place = other.i - 1
    while place > 0 and (other.doc[place].dep_ in {"aux", "auxpass", "advmod", "neg"}):
        place -= 1
    return bool(other.doc[place].dep_ == "cc" or other.doc[place].text == ",")


def _number(verb: Token) -> int:
    """Give 1 for a verb whose form is singular ("has"), -1 for plural ("have"), 0 where it does not show."""
    first = finite(verb)
    if first.lower_ in {"has", "is", "was"} or first.tag_ == "VBZ":
        return 1
    return -1 if first.lower_ in {"have", "are", "were"} else 0


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def shared_helpers(top: Token, other: Token) -> list[str]:
    """Give the helpers that a joined verb takes over from the first: "has been"."""
    if helpers(other):
        return []
    return [helper.text for helper in helpers(top) if helper.lower_ != "to"]
