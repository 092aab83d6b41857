"""Speak what was understood: one to three short sentences, the first of which stands by itself."""

import re
from dataclasses import replace

from ..text import capital, mend_articles
from .denying import denies
from .forms import STILL, verb_text
from .values import Clause, Deed, Extra, Name, Part, Slot, Template, Verb

_LEANING = re.compile(
    r"(?:(?:But|So) )?(?:[Tt]his|[Tt]hese|[Tt]hey|[Ii]t) "
)  # Nothing may stand between it and what it leans on.
_TOGETHER = 11  # Words up to which a deed keeps its purpose in its own sentence.
_WORKERS = frozenset({"we", "staff", "services", "service"})
_TO_COME = frozenset({"will", "will-keep"})
# The form of a second deed after "and": "will sing and dance", "keep singing and dancing".
_ALSO = {
    "perfect": "past", "has-done": "done", "has-not": "done",
    "past": "past", "present": "present", "going": "ing", "was-going": "ing", "been-going": "ing",
    "keep": "ing", "kept": "ing", "will-keep": "ing", "plan-keep": "ing", "ing": "ing",
}  # fmt: skip


def speak(clause: Clause, longest: int) -> tuple[str, ...]:
    """Give the lines of a clause, none where one of them would be long; what words mean follows them."""
    lines: list[str] = []
    waiting: list[str] = []
    for each in (clause, *clause.more):
        said = _one(each, longest)
        if not said:
            return ()
        if lines and not _LEANING.match(said[0]):
            lines, waiting = lines + waiting, []
        place = next((at for at, line in enumerate(said[1:], 1) if not _LEANING.match(line)), len(said))
        new = [line for line in clause_extra(replace(each, more=())).means if line not in lines + waiting]
        lines, waiting = lines + said[:place], waiting + list(dict.fromkeys(new))
        if said[place:]:
            lines, waiting = lines + waiting + said[place:], []
    return tuple(lines + waiting)


def clause_extra(clause: Clause) -> Extra:
    """Give all that goes with a clause and its pieces."""
    found = clause.extra + clause.deed.every_extra
    if clause.subject and not clause.deed.missing:
        found += clause.subject.extra
    for purpose in clause.purposes:
        found += purpose.every_extra
    for more in clause.more:
        found += clause_extra(more)
    return found


def _one(clause: Clause, longest: int) -> list[str]:
    said = said_clause(clause)
    if not said:
        return []
    aims = [said_deed(purpose, "base") for purpose in clause.purposes]
    most = longest if clause.passive else _TOGETHER
    inside = _keeps_purpose(clause) or _count(" ".join([clause.when, said, *aims])) <= most
    said = " to ".join([said, *aims]) if inside else said
    purposes = [] if inside else [f"This {_was(clause)} to {aim}." for aim in aims]
    if clause.so_that:
        purposes.append(f"This {_was(clause)} so that {clause.so_that}.")
    if purposes and denies(clause):
        return []
    said = f"{clause.start} {said}".strip()
    timed = f"{said} {clause.when}" if clause.late else f"{clause.when}, {said}"
    lines = [_sentence(timed if clause.when else said)]
    if clause.when and _count(lines[0]) > longest and not denies(clause):
        be = "will be" if clause.form in _TO_COME else _was(clause)
        lines = [_sentence(said), f"This {be} {clause.when[:1].lower()}{clause.when[1:]}."]
    if clause.deed.also and _count(lines[0]) > longest:
        return _apart(clause, longest)
    lines += purposes
    return lines if all(_count(line) <= longest for line in lines) else []


def _apart(clause: Clause, longest: int) -> list[str]:
    """Say two deeds of one subject in two sentences."""
    if clause.subject is None or clause.purposes or clause.so_that or denies(clause):
        return []
    first = replace(clause, deed=replace(clause.deed, also=()))
    second = replace(clause, deed=clause.deed.also[0], subject=again(clause.subject), when="", start="")
    lines = [_one(first, longest), _one(second, longest)]
    return [line for each in lines for line in each] if all(lines) else []


def again(subject: Name) -> Name:
    """Give the word for people or a service that were just named."""
    if subject.sort == "we":
        return subject
    return Name("they", many=True, sort="they") if subject.many else Name(subject.text, sort=subject.sort)


def _keeps_purpose(clause: Clause) -> bool:
    """Tell whether "to …" may be what people try or want: then it stays where it is."""
    return not clause.passive and (clause.subject is None or clause.subject.sort not in _WORKERS)


def _was(clause: Clause) -> str:
    return "is" if clause.form in STILL else "was"


def said_clause(clause: Clause) -> str:
    """Say who did what, without a capital; empty where it cannot be said."""
    deed = clause.deed
    where = " ".join(["", *deed.where])
    if clause.passive or clause.subject is None:
        return f"{fill(deed.done, deed, clause.form)}{where}" if deed.done else ""
    if deed.missing:
        return f"{fill(deed.template, deed, clause.form)}{where}"
    subject = clause.subject
    did = fill(deed.template, deed, clause.form, many=subject.many)
    also = "".join(f" and {said_deed(each, also_form(clause.form))}" for each in deed.also)
    return f"{subject.text} {did}{where}{also}"


def also_form(form: str) -> str:
    """Give the form of a second deed after "and"."""
    return _ALSO.get(form, "base")


def said_deed(deed: Deed, form: str) -> str:
    """Say a deed by itself in one form: "help families", "helping families"."""
    said = " ".join([fill(deed.template, deed, form, many=True), *deed.where])
    return " and ".join([said, *(said_deed(each, form) for each in deed.also)])


def fill(template: Template, deed: Deed, form: str, *, many: bool | None = None) -> str:
    """Say a template with what fills its slots; its verb agrees with what stands before it."""
    said: list[str] = []
    before = template.many if many is None else many
    verbs = 0
    for part in template.parts:
        if isinstance(part, Verb):
            said.append(verb_text(part.forms, form if not verbs else "base", many=before))
            verbs += 1
        else:
            long = verbs and isinstance(part, Slot) and part.sort == "do" and " who " in said[-1]
            said.append("to" if long else "")  # "help people who are new to feel welcome"
            said.append(_part(part, deed, after_verb=bool(verbs)))
            if isinstance(part, Slot) and not verbs and isinstance(value := deed.filled[part.name], Name):
                before = value.many
    return " ".join(" ".join(said).split()).replace(" ,", ",")


def _part(part: Part, deed: Deed, *, after_verb: bool) -> str:
    if not isinstance(part, Slot):
        return str(part)
    value = deed.filled[_name_of(part, deed)]
    if isinstance(value, Deed):
        return said_deed(value, "ing" if part.sort == "doing" else "base")
    if value.text == "we" and after_verb:
        return "us"
    return value.text


def _name_of(part: Slot, deed: Deed) -> str:
    """Give what fills a slot; a deed fills "do" and "doing" alike."""
    if part.name in deed.filled:
        return part.name
    other = {"do": "doing", "doing": "do"}.get(part.sort, "")
    return part.name.replace(part.sort, other)


def _sentence(text: str) -> str:
    text = re.sub(r",(?=[,.]|$)", "", re.sub(r"\s+", " ", text).strip())
    return mend_articles(capital(f"{text}."), "")


def _count(line: str) -> int:
    return len(line.split())
