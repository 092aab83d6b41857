"""The parts of the full report that an easy page does not tell: each with a way there, and why."""

from collections.abc import Iterator

from ..model import FormalPage, Omission
from .pages import Other, formal_uri, url_of
from .tellings import Tellings
from .words import plain_title

NOT_YET = "Not in easy words yet."
LEFT_OUT = "We left this out"


def others_of(formal: FormalPage, tellings: Tellings) -> tuple[Other, ...]:
    """Give them in reading order; of what is private nothing."""
    return tuple(_others(formal, tellings))


def private_of(formal: FormalPage) -> int:
    """Count the parts that are held back."""
    return sum(passage.held for passage in formal.passages)


def _others(formal: FormalPage, tellings: Tellings) -> Iterator[Other]:
    left_out = {each.passage: each for page in tellings.pages for each in page.left_out}
    for passage in formal.passages:
        if not passage.held and passage.id not in tellings.by_passage:
            _, _, number = tellings.places[passage.id]
            heading = plain_title(passage.heading[-1] if passage.heading else formal.title)
            url = f"{url_of(formal_uri(tellings.report.slug, formal.stem))}#{passage.id}"
            why = _why(left_out.get(passage.id), passage.fingerprint)
            yield Other(f"{heading}, part {number}", url, why)


def _why(omission: Omission | None, fingerprint: str) -> str:
    """The reason, without words of the report that it quotes; none for what changed since it was left out."""
    if omission is None or omission.fingerprint != fingerprint:
        return NOT_YET
    return f"{LEFT_OUT}: {omission.reason.split(' (“')[0].rstrip('.')}."
