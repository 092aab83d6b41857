"""What the command line says after each step: what was done, and what now needs a person."""

import shlex
from collections.abc import Mapping
from pathlib import Path

from ..checks import ReportCheck, check_report
from ..deciding import Decided
from ..intake import Imported
from ..narration import PageAudio, why_no_audio
from ..project import Project
from ..publishing.sizes import megabytes, minutes
from ..steps import Rewriting
from ..versions import Brought, summary


def imported_text(imported: Imported) -> str:
    """Say what came in and what to look at."""
    return (
        f"Imported {imported.title} as {imported.slug}: {imported.words_in} words in, "
        f"{imported.words_out} out, {imported.pages} pages, {imported.passages} passages.\n"
        f"  {imported.dropped} words dropped, {imported.joined} sentences joined, "
        f"{imported.flags} things to look at: see imports/{imported.slug}/import.md"
    )


def replaced_text(brought: Brought, file: Path) -> str:
    """Say what a corrected report changed and which easy blocks to look at."""
    imported = brought.imported
    if brought.unchanged:
        return f"Nothing changed: {imported.slug} is already as in this file. Nothing was written."
    kept = [f"\n  Your page stays: content/{imported.slug}/{name}" for name in brought.kept]
    aside = [f"\n  Put aside: imports/{imported.slug}/set-aside/{name}" for name in brought.aside]
    look = _look(brought, f"imports/{imported.slug}/changes.md")
    return f"{imported_text(imported)}{questions_text(imported, file)}\n{look}{''.join(kept + aside)}"


def followed_text(brought: Brought, file: Path) -> str:
    """Say what is new since last year's report."""
    imported = brought.imported
    return (
        f"{imported_text(imported)}{questions_text(imported, file)}\n"
        f"Beside {brought.before}: {summary(brought.changes)} See imports/{imported.slug}/changes.md\n"
        f"Next: `youthsite draft {imported.slug}`."
    )


def _look(brought: Brought, file: str) -> str:
    blocks = len({(each.file, each.block) for each in brought.touched})
    easy = f" {blocks} easy {'block tells' if blocks == 1 else 'blocks tell'} what changed." if blocks else ""
    return f"{summary(brought.changes)}{easy} See {file}"


def questions_text(imported: Imported, file: Path) -> str:
    """Say how many questions an import has and how to answer them; nothing when it has none."""
    if not imported.questions:
        return ""
    many = "1 question" if imported.questions == 1 else f"{imported.questions} questions"
    command = shlex.join(["youthsite", "answer", imported.slug, str(file)])
    return f"\nOnly a person can answer {many} about it: `{command}`"


def held_text(done: Decided) -> str:
    """Say what is off the site now, and what else that takes away."""
    lines = [f"Held: {_ids(done)}. Readers see “One part is private.”"]
    if done.silenced:
        lines.append(
            f"  These easy blocks tell something held, so they are not published: {', '.join(done.silenced)}."
        )
    return "\n".join([*lines, "Next: `youthsite build`, and publish the new site: the old one still has it."])


def released_text(done: Decided) -> str:
    """Say what will be on the site."""
    return f"Released: {_ids(done)}.\nNext: `youthsite build`."


def _ids(done: Decided) -> str:
    return ", ".join(passage.id for passage in done.passages)


def rewritten_text(rewriting: Rewriting, slug: str) -> str:
    """Say how much of what the model offered was kept."""
    if not rewriting.asked:
        return f"Nothing of {slug} waits that the model could be asked about."
    return (
        f"Asked the model about {rewriting.asked} passages of {slug}. {rewriting.told} of its answers passed "
        "the checks and are drafts now, labelled as written by a machine. Read each beside the full report."
    )


def narrated_text(audio: Mapping[str, PageAudio], project: Project) -> str:
    """Say how long the audio is, or why there is none."""
    if project.settings.audio.narrator == "none":
        return "No audio: it is switched off in youthsite.yml."
    why = why_no_audio()
    if why is not None:
        return why
    voices = [voice for page in audio.values() for voice in (page, *page.others)]
    length, size = sum(voice.seconds for voice in voices), sum(voice.bytes for voice in voices)
    most = max((1 + len(page.others) for page in audio.values()), default=1)
    several = f" in up to {most} voices" if most > 1 else ""
    return f"Audio: {len(audio)} pages{several}, {minutes(length)}, {megabytes(size)}."


def needs_a_person(project: Project, slug: str) -> str:
    """List what a new site waits for, most important first."""
    checked = _check(project, slug)
    errors = sum(problem.level == "error" for problem in checked.problems)
    return "\n".join(
        [
            "",
            "This is a preview. Nobody has checked it yet. Now people are needed:",
            f"  1. Read imports/{slug}/import.md: is the full report right?",
            f"  2. {checked.to_do} passages wait for easy words, in easyread/{slug}/. "
            f"Most have a start: `youthsite draft {slug} --take all` puts all of them there to change.",
            f"  3. Read the {checked.blocks} easy blocks with young people, beside the full report.",
            f"  4. `youthsite check` lists {len(checked.problems)} points, {errors} of them errors.",
            "  5. Look at youthsite.yml: the name of your partnership, and how to reach you.",
        ]
    )


def _check(project: Project, slug: str) -> ReportCheck:
    return check_report(project.report(slug), project.edition(slug), project.settings, project.root)
