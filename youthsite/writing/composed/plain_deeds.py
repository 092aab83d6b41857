"""The rules by which verbs that stay as they are make deeds, with what follows them."""

from collections.abc import Iterator

from .chart import Build, Rule
from .doing import DOER, FORMS
from .patterns import verb_forms
from .values import Deed, Name, Part, Slot, Template, Verb

_PARTICLES = ["up", "home", "out", "down", "off", "back", "together", "away", "on", "over", "in"]


def plain_deed_rules() -> Iterator[Rule]:
    """Give every such rule."""
    for form in FORMS:
        yield from _deeds(form)
    for what in ("thing", "who"):
        yield Rule(f"<pass:{what}>", ("<verb:done>",), _passive(what, ""), 8)
        yield Rule(f"<pass:{what}>", ("<verb:done>", "to", "<do>"), _passive(what, "to", "do"), 8)
        if what == "who":
            yield Rule("<pass:who>", ("<verb:done>", "<thing>"), _passive(what, "", "object"), 8)
        for particle in _PARTICLES:
            yield Rule(f"<pass:{what}>", ("<verb:done>", particle), _passive(what, particle), 8)


def _deeds(form: str) -> Iterator[Rule]:
    head, verb = f"<{DOER}:{form}>", f"<verb:{form}>"
    yield Rule(head, (verb,), deed_of(), 12)
    yield Rule(head, (verb, "<object>"), deed_of("object"), 4)
    yield Rule(head, (verb, "<who>", "<thing>"), deed_of("object", "object"), 6)
    yield Rule(head, (verb, "<adjectives>"), deed_of("object"), 6)
    yield Rule(head, (verb, "<object>", "<adjectives>"), deed_of("object", "object"), 8)
    yield Rule(head, (verb, "to", "<do>"), deed_of("to", "do"), 6)
    yield Rule(head, (verb, "<doing>"), deed_of("doing"), 8)
    yield Rule(head, (verb, "<who>", "to", "<do>"), deed_of("object", "to", "do"), 6)
    for particle in _PARTICLES:
        yield Rule(head, (verb, particle), deed_of(particle), 10)
        yield Rule(head, (verb, particle, "<object>"), deed_of(particle, "object"), 5)
    be = f"<verb:be:{form}>"
    for what in ("<adjectives>", "<object>", "<where>"):
        yield Rule(head, (be, what), deed_of("object"), 6)
        yield Rule(head, (be, "not", what), deed_of("not", "object"), 6)


_SLOTS = frozenset({"object", "do", "doing", "clause"})


def deed_of(*parts: str) -> Build:
    """Build a deed of a verb (the first value) and what follows it, in the same order."""

    def build(values: list[object]) -> Deed | None:
        verb = values[0]
        assert isinstance(verb, Verb)
        filled: dict[str, Name | Deed] = {}
        said: list[Slot | str | Verb] = [verb]
        for place, part in enumerate(parts, start=1):
            if part in _SLOTS:
                value = values[place]
                assert isinstance(value, Name | Deed)
                name = f"{part}{place}"
                filled[name] = value
                said.append(Slot(name, part))
            else:
                said.append(part)
        return Deed(Template(tuple(said)), filled)

    return build


def _passive(what: str, word: str, sort: str = "") -> Build:
    """Build what happens to somebody: "was opened up", "were asked to sing", "were given food"."""

    def build(values: list[object]) -> Deed:
        verb, last = values[0], values[-1]
        assert isinstance(verb, Verb)
        filled = {"last": last} if sort and isinstance(last, Name | Deed) else {}
        slot, be, words = Slot(what, what), Verb(verb_forms("be")), (word,) if word else ()
        rest: tuple[Part, ...] = (*words, *((Slot("last", sort),) if sort else ()))
        done = Template((slot, be, verb.forms.participle, *rest))
        active = (verb, slot, *rest) if sort else (verb, *rest, slot)
        return Deed(Template(active), filled, done, what)

    return build
