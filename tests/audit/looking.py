"""Every page of a site in every round; what was asked of the same page before is not asked again."""

import json
import re
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from tests.browser import QUIET, Watched, find_chromium

from .programs import CACHE
from .rounds import Answer, Round, remembering

KEPT = CACHE / "answers.jsonl"
HERE = Path(__file__).parent
RINGS = HERE.parent / "asking" / "rings.py"
QUESTIONS = (HERE / "rounds.py", HERE.parent / "browser.py", *sorted(RINGS.parent.glob("*.py")))
KIND = re.compile(r'<body class="page (page--[\w-]+)')


class Asked(NamedTuple):
    """What a round found on a page; no answer where it was not asked."""

    page: str
    round: str
    answer: Answer | None


def pages_of(site: Path) -> list[Path]:
    """Every page of a built site but the one for wrong addresses, which asks from the front of a server."""
    return [page for page in sorted(site.rglob("*.html")) if page.name != "404.html"]


def one_a_template(pages: list[Path]) -> list[Path]:
    """The longest page of each template."""
    longest: dict[str, Path] = {}
    for page in sorted(pages, key=lambda page: (page.stat().st_size, page)):
        kind = KIND.search(page.read_text(encoding="utf-8"))
        longest[kind[1] if kind else page.name] = page
    return sorted(longest.values())


def plan(
    pages: list[Path], rounds: list[Round], sampled: bool, short: bool
) -> Iterator[tuple[Round, list[Path]]]:
    """Which pages a round opens: all, or one a template: if `short`, and if `sampled` but in thin rounds."""
    few = one_a_template(pages)
    for each in rounds:
        only_few = short or each.name.startswith("rings") or (sampled and not each.thin)
        yield each, few if only_few else pages


def look_at(
    site: Path,
    rounds: list[Round],
    *,
    sampled: bool,
    short: bool = False,
    only: str = "",
    kept_only: bool = False,
) -> Iterator[Asked]:
    """Give what each round finds on each page; an answer is kept while page, styles and questions stay.

    Only rounds whose name begins with `only` are asked, and none at all when `kept_only`.
    """
    from playwright.sync_api import sync_playwright

    known = _known()
    assets = sorted((site / "youthsite").rglob("*.[cj]s*"))
    with (
        sync_playwright() as playwright,
        closing(playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))) as chromium,
        KEPT.open("ab", buffering=0) as kept,  # a line at once: two audits may run beside each other
    ):
        for each, pages in plan(pages_of(site), rounds, sampled, short):
            hangs_on = _hash([*questions(each), *assets])
            waiting = {page: f"{each.name} {hangs_on} {_hash([page])}" for page in pages}
            with closing(_window(chromium, each)) as context:
                watched = Watched(context.new_page())
                for page, key in waiting.items():
                    if key not in known and not kept_only and each.name.startswith(only):
                        known[key] = _ask(watched, each, page)
                        kept.write((json.dumps([key, known[key]]) + "\n").encode())
                    yield Asked(page.relative_to(site).as_posix(), each.name, known.get(key))


def questions(each: Round) -> list[Path]:
    """The files a round's answers hang on; what counts the rings asks in no other round."""
    return [path for path in QUESTIONS if path != RINGS or each.name.startswith("rings")]


def _known() -> dict[str, Answer]:
    if not KEPT.exists():
        return {}
    return dict(
        json.loads(line) for line in KEPT.read_text(encoding="utf-8").splitlines() if line.endswith("]")
    )


def _window(chromium: Any, each: Round) -> Any:
    context = chromium.new_context(reduced_motion="reduce", **each.options)
    if each.theme:
        context.add_init_script(remembering(each.theme))
    return context


def _ask(watched: Watched, each: Round, page: Path) -> Answer:
    watched.go(page)
    return each.ask(watched, page)


def _hash(paths: list[Path]) -> str:
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]
