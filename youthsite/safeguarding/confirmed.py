"""What people confirmed about who can help: services of their place, and what was not sure of a helpline."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ..errors import YouthsiteError
from ..settings import CareSettings, HelplineSettings, ReachSettings
from .helplines import FOR_ANY, Helpline, helplines
from .noting import wanted_topics


def confirmed_services(settings: CareSettings) -> tuple[Helpline, ...]:
    """Give the services of the place of which somebody made sure that they are open."""
    named = [
        (name, service, wanted_topics(service.topics, FOR_ANY, f"care, services, {name}"))
        for name, service in settings.services.items()
    ]
    return tuple(
        Helpline(
            id=name,
            name=name,
            about=service.about,
            phone=service.phone,
            web=service.web,
            ages=service.ages,
            hours=service.hours,
            write=service.write,
            sign=service.sign,
            checked=service.confirmed,
            source=service.confirmed_by,
            topics=topics or (FOR_ANY,),
        )
        for name, service, topics in named
        if _is_confirmed(service)
    )


def known_helplines(settings: CareSettings) -> tuple[Helpline, ...]:
    """Give the helplines of youthsite with what somebody found out about them.

    Raises YouthsiteError when the settings name one that there is none of.
    """
    _refuse_unknown(settings.helplines)
    return tuple(_with(line, settings.helplines.get(line.id)) for line in helplines())


def unconfirmed_services(settings: CareSettings) -> tuple[str, ...]:
    """Name the services of the settings that are not shown, for nobody confirmed that they are open."""
    return tuple(name for name, service in settings.services.items() if not _is_confirmed(service))


def unsure_helplines(settings: CareSettings) -> tuple[Helpline, ...]:
    """Give the helplines of which something was not found at a source, and nobody looked since."""
    return tuple(line for line in known_helplines(settings) if line.unsure)


def old_helplines(settings: CareSettings, today: date) -> tuple[tuple[str, str], ...]:
    """Give the name and day of each helpline and confirmed service last read too long ago."""
    shown = (*known_helplines(settings), *confirmed_services(settings))
    return tuple(
        (line.name, line.checked)
        for line in shown
        if _months(date.fromisoformat(line.checked), today) >= settings.helpline_months
    )


def _with(line: Helpline, found: HelplineSettings | None) -> Helpline:
    if found is None or not _is_confirmed(found):
        return line
    return replace(
        line,
        phone=found.phone or line.phone,
        ages=found.ages or line.ages,
        hours=found.hours or line.hours,
        write=found.write or line.write,
        sign=found.sign or line.sign,
        checked=found.confirmed,
        source=found.confirmed_by,
        unsure="",
    )


def _refuse_unknown(named: Mapping[str, HelplineSettings]) -> None:
    known = [line.id for line in helplines()]
    for name in named:
        if name not in known:
            raise YouthsiteError(
                f"There is no helpline `{name}` (care, helplines).",
                fix=f"They are: {', '.join(known)}. A service of your place goes below `care: services:`.",
            )


def _is_confirmed(found: ReachSettings) -> bool:
    try:
        return bool(found.confirmed_by.strip()) and date.fromisoformat(found.confirmed) is not None
    except ValueError:
        return False


def _months(start: date, end: date) -> int:
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole - (end.day < start.day)
