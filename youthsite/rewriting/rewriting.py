"""One easy page: what stands in its list "to do" is offered to the model, one passage at a time."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from ..editions import add_blocks
from ..editions.ids import TakenIds
from ..model import Edit, Omission, Page, Passage
from ..writing import Told, kind_of, make_blocks
from .endpoint import Endpoint, NoAnswerError
from .judging import easy_lines


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A page with what the model told, and how many passages it was asked about and told."""

    page: Page
    asked: int
    told: int


def rewrite_page(
    page: Page,
    passages: dict[str, Passage],
    endpoint: Endpoint,
    longest: int,
    step: Callable[[], None],
) -> Rewritten:
    """Ask the model about each passage to do, in order; what passes becomes a draft block of origin "model".

    `passages` are those of the report by id; a held one is never sent. What does not pass stays in the list
    to do, with what was wrong with the answer. `step` is called after each passage.
    """
    told: list[Told] = []
    to_do: list[Omission] = []
    asked = 0
    for omission in page.to_do:
        passage = passages.get(omission.passage)
        if passage is None or passage.held or passage.fingerprint != omission.fingerprint:
            to_do.append(omission)
            continue
        asked += 1
        try:
            told.append(_told(passage, endpoint, longest))
        except NoAnswerError as problem:
            to_do.append(replace(omission, reason=_with(omission.reason, str(problem))))
        step()
    taken = TakenIds([block.id for block in page.blocks])
    headings = [block.heading for block in page.blocks]
    blocks = make_blocks(told, page.title, taken, headings, origin="model")
    changed = add_blocks(replace(page, to_do=tuple(to_do)), blocks)
    return Rewritten(changed, asked, len(told))


def _told(passage: Passage, endpoint: Endpoint, longest: int) -> Told:
    said = endpoint.answer(passage.text)
    lines = easy_lines(said, passage.text, passage.heading, longest)
    edit = Edit("written by a machine", passage.text, "\n".join(lines))
    return Told((passage,), lines, (edit,), kind_of(lines, passage.heading, ""))


def _with(reason: str, problem: str) -> str:
    before = reason.split("; the rewriter")[0]
    return f"{before}; {problem}"
