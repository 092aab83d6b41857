"""Keeping the addresses that a site had, and saying where lost ones went."""

from collections.abc import Iterable
from dataclasses import replace

from .errors import YouthsiteError
from .model import Page
from .project import Project
from .publishing.tellings import tellings_of
from .years.addresses import (
    FILE,
    Addresses,
    Former,
    Side,
    easy_addresses,
    former_easy,
    former_full,
    full_addresses,
    read_addresses,
    save_addresses,
    with_addresses,
)


def keep_addresses(project: Project, slugs: Iterable[str]) -> tuple[str, ...]:
    """Keep every address that reports have on the site now; give the reports of which some were new.

    On a live site only those of published blocks. Addresses that were kept before stay.
    """
    new = []
    for slug in slugs:
        report, edition = project.report(slug), project.edition(slug)
        known = read_addresses(project.easyread / slug / FILE)
        if edition.pages:
            kept = with_addresses(known, replace(edition, pages=_on_the_site(project, slug)), report)
            if save_addresses(project.easyread / slug / FILE, kept):
                new.append(slug)
    return tuple(new)


def former_addresses(project: Project, slug: str) -> tuple[tuple[Former, ...], tuple[Former, ...]]:
    """Give the easy and the full report's addresses that are gone, each with the place it leads to.

    On a live site a block that nobody approved is gone too, and nothing leads to it.
    """
    known = read_addresses(project.easyread / slug / FILE)
    return former_easy(known, _on_the_site(project, slug)), former_full(known, project.report(slug))


def move_address(project: Project, slug: str, side: Side, old: str, new: str) -> None:
    """Say where an address went; raises YouthsiteError when it is still there, or `new` is not shown."""
    path = project.easyread / slug / FILE
    known = read_addresses(path)
    edition = project.edition(slug)
    now = easy_addresses(edition.pages) if side == "easy" else full_addresses(project.report(slug))
    old, new = (each.strip().removesuffix(".md").removesuffix(".html") for each in (old, new))
    if old in now:
        raise YouthsiteError(f"`{old}` is still there.", fix="Only an address that is gone can lead on.")
    there = easy_addresses(_on_the_site(project, slug)) if side == "easy" else now
    if new in now and new not in there:
        raise YouthsiteError(
            f"`{new}` is not on the site: nobody approved it yet, or it is held back.",
            fix="Approve it first, or name another place.",
        )
    if new not in now:
        pages = ", ".join(each for each in now if "#" not in each)
        raise YouthsiteError(f"There is no `{new}` in {slug}.", fix=f"The pages are: {pages}.")
    save_addresses(path, _moved(known, side, old, new))


def _on_the_site(project: Project, slug: str) -> tuple[Page, ...]:
    """The easy pages as readers see them: of a live site, only what officers approved."""
    live = project.settings.publish == "approved"
    return tellings_of(project.report(slug), project.edition(slug), approved_only=live).pages


def _moved(known: Addresses, side: Side, old: str, new: str) -> Addresses:
    changed = {**known.of(side), old: new}
    return replace(known, easy=changed) if side == "easy" else replace(known, full=changed)
