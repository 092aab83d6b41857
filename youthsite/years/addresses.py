"""`addresses.yml` beside the easy pages: what was public once, so that links keep leading somewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from ..editions.record_fields import entries, only, words
from ..editions.yaml_tree import Mapping as Tree
from ..errors import YouthsiteError
from ..files import write_text
from ..model import Edition, Page, Report
from .plain_files import plain_text, read_tree, value

FILE = "addresses.yml"
Side = Literal["easy", "full"]
SIDES: tuple[Side, ...] = ("easy", "full")


@dataclass(frozen=True, slots=True)
class Addresses:
    """Every address that a report had: `page` or `page#block`, and where a person says that it went.

    An empty target means: still there, or to be found by the block's id. `source` is the file's whole text.
    """

    easy: Mapping[str, str] = field(default_factory=dict)
    full: Mapping[str, str] = field(default_factory=dict)
    source: str | None = None

    def of(self, side: Side) -> Mapping[str, str]:
        """Give the addresses of one edition."""
        return self.easy if side == "easy" else self.full


@dataclass(frozen=True, slots=True)
class Former:
    """An address that is gone, and where it leads now; `target` is empty when that is unknown."""

    address: str
    target: str

    @property
    def page(self) -> str:
        """The page that it was on."""
        return self.address.partition("#")[0]

    @property
    def block(self) -> str:
        """The block that it was; empty for a whole page."""
        return self.address.partition("#")[2]


def easy_addresses(pages: Iterable[Page]) -> tuple[str, ...]:
    """Give each page and block as they are called now."""
    return tuple(
        address
        for page in pages
        for address in (page.stem, *(f"{page.stem}#{block.id}" for block in page.blocks))
    )


def full_addresses(report: Report) -> tuple[str, ...]:
    """Give each page of the full report; passages are found by ids that no other words ever get."""
    return tuple(page.stem for page in report.pages)


def former_easy(addresses: Addresses, pages: Iterable[Page]) -> tuple[Former, ...]:
    """Give the easy addresses that are not there any more, each with the place that it leads to now."""
    now = set(easy_addresses(pages))
    return tuple(
        Former(address, _followed(address, addresses.easy, now) or _found(address, addresses.easy, now))
        for address in sorted(addresses.easy)
        if address not in now
    )


def former_full(addresses: Addresses, report: Report) -> tuple[Former, ...]:
    """Give the pages of the full report that are not there any more."""
    now = set(full_addresses(report))
    return tuple(
        Former(address, _followed(address, addresses.full, now))
        for address in sorted(addresses.full)
        if address not in now
    )


def with_addresses(known: Addresses, edition: Edition, report: Report) -> Addresses:
    """Add the addresses that a report has now; none is ever forgotten."""
    easy = dict.fromkeys(easy_addresses(edition.pages), "")
    full = dict.fromkeys(full_addresses(report), "")
    return replace(known, easy=easy | dict(known.easy), full=full | dict(known.full))


def read_addresses(path: Path) -> Addresses:
    """Read the addresses of a report; none without a file. Raises YouthsiteError with file, line and fix."""
    source = plain_text(path)
    return Addresses() if source is None else parse_addresses(source, path)


def parse_addresses(source: str, file: Path) -> Addresses:
    """Read the text of such a file; errors as `read_addresses`."""
    tree = read_tree(source, file)
    only(tree, ("format", *SIDES), file)
    found: dict[str, dict[str, str]] = {side: {} for side in SIDES}
    for side in SIDES:
        for address, (node, line) in entries(tree, side, file).items():
            target = words(Tree({address: (node, line)}, line), address, file)
            for name in (address, *([target] if target else [])):
                if not name.strip() or "/" in name or name.startswith("#"):
                    fix = "Write it as the name of a page, or `page#block`."
                    raise YouthsiteError(f"`{name}` is no address.", fix=fix, file=file, line=line)
            found[side][address] = target
    return Addresses(found["easy"], found["full"], source)


def render_addresses(addresses: Addresses) -> str:
    """Write them sorted, one address a line, so that git joins what two people have."""
    lines = ["format: 1"]
    for side in SIDES:
        mine = addresses.of(side)
        lines += [f"{side}:"] if mine else []
        lines += [f"  {value(address)}: {value(mine[address])}" for address in sorted(mine)]
    return "\n".join(lines) + "\n"


def save_addresses(path: Path, addresses: Addresses) -> bool:
    """Write the file and say whether it was needed; YouthsiteError when somebody changed it meanwhile."""
    if plain_text(path) != addresses.source:
        problem = "Somebody changed this file in the meantime, so it was not written."
        raise YouthsiteError(problem, fix="Run the command again.", file=path)
    known = addresses.source is not None and parse_addresses(addresses.source, path)
    if known and (known.easy, known.full) == (addresses.easy, addresses.full):
        return False
    write_text(path, render_addresses(addresses), expected=addresses.source)
    return True


def _followed(address: str, known: Mapping[str, str], now: set[str]) -> str:
    """Where people say that it went, through every later move."""
    seen = {address}
    while target := known.get(address, ""):
        if target in now:
            return target
        if target in seen:
            return ""
        seen.add(target)
        address = target
    return ""


def _found(address: str, known: Mapping[str, str], now: set[str]) -> str:
    """Where its block stands now, or most blocks of its page, or the page that a person moved it to."""
    page, _, block = address.partition("#")
    if block:
        here = [each for each in now if each.endswith(f"#{block}") and each.partition("#")[2] == block]
        return here[0] if len(here) == 1 else _followed(page, known, now)
    blocks = [each for each in known if each.startswith(f"{page}#")]
    places = [target.partition("#")[0] for each in blocks if (target := _found(each, known, now))]
    return min(set(places), key=lambda each: (-places.count(each), each)) if places else ""
