"""The parts of the full report that an easy page does not tell: each with a way there, and why."""

from collections.abc import Iterator, Mapping

from ..feedback import names_of, why_words_held
from ..model import FormalPage, Omission
from .pages import Other, formal_uri, url_of
from .tellings import Tellings
from .words import ALL_IS_PRIVATE, ONE_PART_IS_PRIVATE, TOLD_ELSEWHERE, plain_title

NOT_YET = "Not in easy words yet."
LEFT_OUT = "We left this out"


def others_of(formal: FormalPage, tellings: Tellings) -> tuple[Other, ...]:
    """Give them in reading order; of what is private nothing."""
    return tuple(_others(formal, tellings))


def private_of(formal: FormalPage) -> int:
    """Count the parts that are held back."""
    return sum(passage.held for passage in formal.passages)


def _others(formal: FormalPage, tellings: Tellings) -> Iterator[Other]:
    left_out = _left_out(tellings)
    known = names_of(tellings.report) if left_out else ()
    for passage in formal.passages:
        if not passage.held and passage.id not in tellings.by_passage:
            _, _, number = tellings.places[passage.id]
            heading = plain_title(passage.heading[-1] if passage.heading else formal.title)
            url = f"{url_of(formal_uri(tellings.report.slug, formal.stem))}#{passage.id}"
            why = _why(left_out.get(passage.id), passage.fingerprint, known)
            yield Other(f"{heading}, part {number}", url, why)


def _left_out(tellings: Tellings) -> dict[str, Omission]:
    return {each.passage: each for page in tellings.pages for each in page.left_out}


def untold_pages(tellings: Tellings) -> tuple[Other, ...]:
    """Give the pages of the full report that have no easy page of their own, but those told on others whole.

    Without this list, what stands on them would be missing from the easy edition with nobody told.
    """
    twins = {page.stem for page in tellings.pages}
    left_out = _left_out(tellings)
    return tuple(
        Other(plain_title(page.title), url_of(formal_uri(tellings.report.slug, page.stem)), why)
        for page in tellings.report.pages
        if page.stem not in twins and page.passages and (why := _of_page(page, tellings, left_out))
    )


def _of_page(page: FormalPage, tellings: Tellings, left_out: Mapping[str, Omission]) -> str:
    """Say what became of a page; nothing of one that is told whole."""
    shown = [passage for passage in page.passages if not passage.held]
    untold = [passage for passage in shown if passage.id not in tellings.by_passage]
    if not shown:
        return ONE_PART_IS_PRIVATE if len(page.passages) == 1 else ALL_IS_PRIVATE
    if len(untold) < len(shown):
        return TOLD_ELSEWHERE if untold else ""
    kept = {(each.passage, each.fingerprint) for each in left_out.values()}
    return f"{LEFT_OUT}." if all((each.id, each.fingerprint) in kept for each in untold) else NOT_YET


def _why(omission: Omission | None, fingerprint: str, known: tuple[str, ...]) -> str:
    """The reason, where readers may see it; none for what changed since it was left out."""
    if omission is None or omission.fingerprint != fingerprint:
        return NOT_YET
    reason = shown_reason(omission, known)
    return f"{LEFT_OUT}: {reason}." if reason else f"{LEFT_OUT}."


def shown_reason(omission: Omission, known: tuple[str, ...]) -> str:
    """Give a reason without words of the report that it quotes; nothing of one that may name a person."""
    reason = omission.reason.split(" (“")[0].rstrip(".")
    return "" if why_words_held(reason, known) else reason
