"""What the pages of several years need: which report is newer, and what was kept about two of them."""

from dataclasses import replace

from ..project import Project
from ..years.addresses import FILE as ADDRESSES
from ..years.addresses import Addresses, read_addresses
from ..years.chain import newer_reports
from ..years.follow_up_file import FILE, read_follow_ups
from ..years.follow_ups import FollowUps
from .follow_up_page import follow_up_page
from .pages import PublishedReport, SitePage
from .tellings import Tellings


def addresses_of(project: Project, tellings: Tellings) -> Addresses:
    """Give the addresses that a report had."""
    return read_addresses(project.easyread / tellings.report.slug / ADDRESSES)


def with_newer(reports: list[PublishedReport], before: dict[str, str]) -> list[PublishedReport]:
    """Say of each report which is newer; one of which nothing can be read in easy words is not yet."""
    ready = {each.slug for each in reports if each.edition.blocks}
    newer = newer_reports([each.slug for each in reports], before, ready)
    return [replace(each, newer=newer.get(each.slug, "")) for each in reports]


def followed_pages(
    project: Project, editions: list[Tellings], before: dict[str, str], *, live: bool
) -> dict[str, SitePage]:
    """Give each report's page "What we said, and what we did", by its short name."""
    known = {tellings.report.slug: tellings for tellings in editions}
    found = {}
    for slug, earlier in before.items():
        pairs = read_follow_ups(project.easyread / slug / FILE)
        kept = pairs if pairs is not None and pairs.follows == earlier else FollowUps(earlier)
        pair = known[earlier], known[slug]
        care = project.settings.care
        page = follow_up_page(kept, *pair, care, live=live) if known[slug].pages else None
        if page is not None:
            found[slug] = page
    return found
