"""What a person asks for about young people's own voices: add recordings, list voices, withdraw one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .days import day_of_build
from .errors import YouthsiteError
from .model import Page
from .narration import Segment, script_of, why_no_audio
from .narration.recordings import (
    Consent,
    Shelf,
    Take,
    VoiceState,
    add_page,
    add_sentence,
    lines_to_record,
    read_consents,
    read_sound,
    read_takes,
    refuse_name,
    refuse_other,
    refuse_unfit,
    refuse_unused,
    remove_voice,
    shelf_of,
    state_of_voice,
    with_speech,
)
from .project import Project
from .settings import FILE
from .site_folder import shown_path, site_folder


@dataclass(frozen=True, slots=True)
class Added:
    """What was kept: the takes, what a person may want to record again, and what was renewed."""

    takes: tuple[Take, ...]
    notes: tuple[str, ...]
    renewed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """One voice as it stands on a day; `stale` are its takes whose sentence has changed or is gone."""

    consent: Consent
    state: VoiceState
    takes: tuple[Take, ...]
    stale: tuple[Take, ...]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What was deleted, and the folder where a built site was looked for; as paths in the site folder.

    `linked` are links that were deleted, each with where it led, and `packs` zips that may hold the voice.
    """

    voice: str
    gone: tuple[str, ...]
    site: str = "site"
    unsure: bool = False
    linked: tuple[tuple[str, str], ...] = ()
    packs: tuple[str, ...] = ()


def today() -> date:
    """Give the day by which voices end: that of SOURCE_DATE_EPOCH where it is set, as builds want it."""
    return day_of_build()


def shelf(project: Project, day: date) -> Shelf | None:
    """Give the recordings that a build may use on a day; None where nobody recorded anything."""
    found = shelf_of(project.recordings, day)
    return found if found.takes else None


def readers(project: Project, slug: str, pages: Iterable[Page]) -> tuple[str, ...]:
    """Give the names, as readers see them, of whoever is heard on pages of a report, each once, in order."""
    by_page = readers_by_page(project, slug, pages)
    return tuple(dict.fromkeys(name for names in by_page.values() for name in names))


def readers_by_page(project: Project, slug: str, pages: Iterable[Page]) -> dict[str, tuple[str, ...]]:
    """Give the names of whoever is heard on each page, by its file name; nobody is without sound."""
    found = shelf(project, today())
    if found is None or project.settings.audio.narrator == "none" or why_no_audio():
        return {}
    heard = {page.stem: found.readers(slug, page) for page in pages}
    return {stem: names for stem, names in heard.items() if names}


def add_recording(
    project: Project,
    consent: Consent | str,
    page: str,
    file: Path,
    sentence: str = "",
    *,
    renew: bool = False,
) -> Added:
    """Keep a file as the recording of one sentence, or of a whole page, in a voice.

    `consent` is a new agreement, or the name of a voice that has one; `renew` lets it change the days of a
    voice that is there. `page` is `report/page`. Raises YouthsiteError, with nothing kept, when the file, the
    page, the sentence or the agreement is wrong.
    """
    agreed = _agreed(project, consent)
    new = None if isinstance(consent, str) else agreed
    renewed = refuse_other(project.recordings, new, renew) if new else ()
    voice = agreed.voice
    slug, found = _page(project, page)
    _refuse_silence(project)
    chosen = _lines(found, sentence)
    sound = read_sound(file)
    lines = with_speech(slug, found, chosen, project.spoken_settings.audio, project.say_list)
    if not lines:
        raise YouthsiteError("There is nothing to say here.", fix="Choose another sentence.")
    if sentence:
        takes: tuple[Take, ...] = (add_sentence(project.recordings, voice, lines[0], sound, new),)
    else:
        takes = add_page(project.recordings, voice, lines, sound, new)
    return Added(takes, sound.notes, renewed)


def list_voices(project: Project, day: date) -> tuple[Heard, ...]:
    """Give every voice as it stands on a day."""
    texts = _texts(project)
    heard = []
    for consent in read_consents(project.recordings):
        takes = read_takes(project.recordings, consent.voice)
        stale = tuple(take for take in takes if texts.get(take.place) != take.text)
        heard.append(Heard(consent, state_of_voice(consent, day), takes, stale))
    return tuple(heard)


def voice_findings(project: Project, slug: str, day: date) -> list[tuple[str, str, str]]:
    """Give what a check says about the voices of one report on a day: rule, file and message of each."""
    found = _without_sound(project, slug)
    for heard in list_voices(project, day):
        name, until = heard.consent.voice, heard.consent.until
        file = f"{project.recordings.relative_to(project.root).as_posix()}/{name}/consent.yml"
        own = [take for take in heard.takes if take.slug == slug]
        if own and heard.state == "ended":
            message = (
                f"The voice `{name}` ended on {until} and is left out. `youthsite voice withdraw {name}`."
            )
            found.append(("voice-ended", file, message))
        elif own and heard.state == "not yet":
            first = max(heard.consent.agreed, heard.consent.checked)
            found.append(("voice-not-yet", file, f"The voice `{name}` is not heard before {first}."))
        elif own and heard.state == "ends soon":
            message = f"The voice `{name}` may be used until {until}. Ask again, or take it out."
            found.append(("voice-ends-soon", file, message))
        if stale := [take for take in heard.stale if take.slug == slug]:
            lines = ", ".join(f"{take.page}/{take.line}" for take in stale)
            message = f"The words of {lines} have changed since `{name}` spoke them. Record them again."
            found.append(("voice-stale", file, message))
    return found


def _without_sound(project: Project, slug: str) -> list[tuple[str, str, str]]:
    """Say of a report with easy pages that nobody can hear them, where the settings promise it."""
    why = why_no_audio()
    if why is None or project.settings.audio.narrator == "none" or not project.edition(slug).pages:
        return []
    return [("no-sound", FILE, f"Built here, no page has sound. {why}")]


def withdraw_voice(project: Project, voice: str) -> Withdrawn:
    """Delete a voice and all that was made from it here: recordings, cache, and sound in the built site."""
    found = sorted(project.recordings.glob("[!._]*"))
    there = [path.name for path in found if path.is_dir() or path.is_symlink()]
    if voice not in there:
        fix = f"The voices are: {', '.join(there) or 'none'}."
        raise YouthsiteError(f"There is no voice `{voice}`.", fix=fix)
    refuse_name(voice, project.recordings / voice)
    site, unsure = site_folder(project)
    made = [site / "audio", site / "podcast"]
    removed = remove_voice(project.recordings, voice, project.cache / "audio", made)
    return Withdrawn(
        voice,
        tuple(shown_path(project, path) for path in removed.gone),
        shown_path(project, site),
        unsure,
        tuple((shown_path(project, path), target.as_posix()) for path, target in removed.linked),
        tuple(path.name for path in sorted(project.root.glob("*-website.zip"))),
    )


def _agreed(project: Project, consent: Consent | str) -> Consent:
    """The agreement that a recording stands on, of today; errors as in `add_recording`."""
    if isinstance(consent, Consent):
        agreed = refuse_unfit(project.recordings, consent)
    else:
        refuse_name(consent)
        found = [each for each in read_consents(project.recordings) if each.voice == consent]
        if not found:
            raise YouthsiteError(
                f"Nobody wrote down that `{consent}` agreed.",
                fix="Say --shown-name, --agreed, --checked-by, --checked and --until too.",
            )
        agreed = found[0]
    refuse_unused(agreed, today())
    return agreed


def _refuse_silence(project: Project) -> None:
    if project.settings.audio.narrator == "none":
        raise YouthsiteError(
            "Nothing is read aloud on this site (`narrator: none`), so a recording has no place.",
            fix="Set `narrator` under `audio` to `espeak`; a recording is laid beside its speech.",
            file=project.root / FILE,
        )
    if why := why_no_audio():
        raise YouthsiteError("A recording cannot be kept here.", fix=why)


def _texts(project: Project) -> dict[tuple[str, str, str], str]:
    return {
        (slug, page.stem, segment.id): segment.text
        for slug in project.slugs
        for page in project.edition(slug).pages
        for segment in script_of(page)
    }


def _page(project: Project, name: str) -> tuple[str, Page]:
    slug, _, stem = name.partition("/")
    pages = {page.stem: page for page in project.edition(slug).pages} if slug in project.slugs else {}
    if stem in pages:
        return slug, pages[stem]
    there = [f"{each}/{page.stem}" for each in project.slugs for page in project.edition(each).pages]
    raise YouthsiteError(f"There is no easy page `{name}`.", fix=f"The pages are: {', '.join(there)}.")


def _lines(page: Page, sentence: str) -> list[Segment]:
    lines = lines_to_record(page)
    if not sentence:
        return list(lines.values())
    if sentence in lines:
        return [lines[sentence]]
    shown = "\n".join(f"  {line}: {part.text}" for line, part in lines.items())
    raise YouthsiteError(f"There is no sentence `{sentence}` on this page.", fix=f"There are:\n{shown}")
