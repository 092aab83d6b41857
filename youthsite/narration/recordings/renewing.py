"""A new agreement for a voice that has one: new days of the same child, or another child by mistake."""

from collections.abc import Iterator
from pathlib import Path

from ...errors import YouthsiteError
from .consent import Consent, consent_of

_NAMES = {
    "agreed": "--agreed",
    "checked_by": "--checked-by",
    "checked": "--checked",
    "until": "--until",
    "feeds": "--feeds",
}


def refuse_other(recordings: Path, new: Consent, renew: bool) -> tuple[str, ...]:
    """Give what an agreement changes in that of its voice, as “option: old -> new”; empty for a new voice.

    Raises YouthsiteError where another name is shown, which is another child; where something else differs
    and nobody asked to renew; and where there is nothing to renew.
    """
    old = consent_of(recordings, new.voice)
    if old is None:
        if renew:
            fix = "Look at the names in `youthsite voice list`; a new voice goes without --renew."
            raise YouthsiteError(f"There is no voice `{new.voice}` to renew.", fix=fix)
        return ()
    if old.shown_name != new.shown_name:
        raise YouthsiteError(
            f"The voice `{new.voice}` is already there, shown as “{old.shown_name}”, not “{new.shown_name}”.",
            fix="For another young person choose another --voice. Does the same one want another "
            f"name? Write it in {(recordings / new.voice / 'consent.yml').as_posix()}.",
        )
    changes = tuple(_changes(old, new))
    if changes and not renew:
        raise YouthsiteError(
            f"The voice `{new.voice}` has another agreement ({'; '.join(changes)}).",
            fix="Did the same young person agree anew? Say --renew too. "
            "Else leave these out, or choose another --voice.",
        )
    return changes


def _changes(old: Consent, new: Consent) -> Iterator[str]:
    for name, option in _NAMES.items():
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield f"{option}: {_shown(before)} -> {_shown(after)}"


def _shown(value: object) -> str:
    return ("no", "yes")[value] if isinstance(value, bool) else str(value)
