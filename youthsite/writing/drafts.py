"""The first draft of an easy edition: every passage of a report is told, left out or left for a person."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..checks.cells import around_cell
from ..editions.ids import TakenIds
from ..language import acronyms
from ..model import Block, Edit, Edition, FormalPage, Passage, Report
from ..progress import Progress, quiet
from ..settings import Settings
from .about import about
from .antecedents import texts_before
from .blocks import Told, as_wish, begins_leaning, joined, make_blocks
from .choose import GOVERNANCE, LABEL, TWICE, reason_to_leave_out
from .context import Context, area_of
from .drafted import Drafted, DraftedPage, PageDraft
from .emptiness import empty_problem
from .joined_items import tell_joined
from .kinds import kind_of, label_kind
from .labels import column_label, is_label
from .leaning import leans
from .list_items import as_sentence, is_nested
from .list_labels import label_of_list
from .listing import generic_kind, tell_alone, tell_list
from .noted import inspected, noted
from .numbering import without_numbers
from .page_grade import hardest
from .people_leads import is_theirs, people_of
from .quotations import quotation
from .referents import unsaid
from .repeats import Stories
from .telling import label_of, tell
from .thing_lists import tell_things
from .titles import title_of
from .units import Unit, lead_above, units


def draft_report(report: Report, settings: Settings, progress: Progress = quiet) -> Drafted:
    """Draft the easy edition of a report by fixed rules; nothing is read from or written to disk.

    Every passage that is not held is told by exactly one block or mentioned in exactly one omission.
    """
    drafted = _draft(report, settings, progress, lambda passage: True, {})
    first, *others = drafted.pages or (DraftedPage("index", report.title),)
    return replace(
        drafted,
        pages=(
            replace(first, blocks=(about(report, settings.check.max_sentence_words), *first.blocks)),
            *others,
        ),
    )


def draft_more(report: Report, edition: Edition, settings: Settings, progress: Progress = quiet) -> Drafted:
    """Draft only the passages that the edition neither tells nor mentions; what people wrote stays as it is.

    The blocks have ids that are free on their page. A page with nothing new has no blocks and no omissions.
    """
    mentioned = {tie.passage for block in edition.blocks for tie in block.record.ties}
    mentioned |= {each.passage for page in edition.pages for each in (*page.left_out, *page.to_do)}
    taken = {page.stem: page.blocks for page in edition.pages}
    return _draft(report, settings, progress, lambda passage: passage.id not in mentioned, taken)


def _draft(
    report: Report,
    settings: Settings,
    progress: Progress,
    wanted: Callable[[Passage], bool],
    there: dict[str, tuple[Block, ...]],
) -> Drafted:
    texts = [passage.text for passage in report.passages if not passage.held]
    longest = settings.check.max_sentence_words
    context = Context(acronyms(texts), longest, area_of(report.slug, texts), only_sure=True)
    seen: set[str] = set()
    stories = Stories()
    pages = []
    for number, page in enumerate(report.pages):
        progress("Drafting", number, len(report.pages))
        pages.append(_draft_page(page, context, stories, seen, wanted, there.get(page.stem, ())))
    progress("Drafting", len(report.pages), len(report.pages))
    return Drafted(report.slug, tuple(pages))


def _draft_page(
    page: FormalPage,
    context: Context,
    stories: Stories,
    seen: set[str],
    wanted: Callable[[Passage], bool],
    there: tuple[Block, ...],
) -> DraftedPage:
    draft = PageDraft(without_numbers(page), context, stories)
    passages = tuple(_chosen(draft, seen, wanted))
    for unit in units(passages, page.markdown):
        _draft_unit(draft, unit)
    while hard := hardest(draft.told):
        draft.told.remove(hard)
        for passage in hard.passages:
            draft.leave_to_do(passage, "its page would be hard to read")
    title = title_of(page)
    taken = TakenIds([block.id for block in there])
    own = {passage.id: passage for passage in page.passages}
    told = [replace(each, passages=tuple(own[one.id] for one in each.passages)) for each in draft.told]
    blocks = make_blocks(joined(told), title, taken, [block.heading for block in there])
    return DraftedPage(page.stem, title, tuple(blocks), tuple(draft.left_out), tuple(draft.to_do))


def _chosen(draft: PageDraft, seen: set[str], wanted: Callable[[Passage], bool]) -> Iterator[Passage]:
    """Give the passages to tell, and the held ones that part them; note why the others are left out."""
    for place, passage in enumerate(draft.page.passages):
        if passage.held:
            yield passage
            continue
        twice = passage.fingerprint in seen
        seen.add(passage.fingerprint)
        if not wanted(passage):
            continue
        leads = passage.text.rstrip().endswith(":") or _is_before_items(draft.page, place)
        label = is_label(passage, draft.page) and not leads
        reason = LABEL if label else TWICE if twice and not leads else reason_to_leave_out(passage)
        if leads and reason == GOVERNANCE and generic_kind(passage):
            reason = ""  # "Examples of our work:" leads into what was done, wherever it stands.
        if reason:
            draft.leave_out(passage, reason)
        else:
            yield passage


def _is_before_items(page: FormalPage, place: int) -> bool:
    following = page.passages[place + 1 : place + 2]
    if people_of(page.passages[place].text) and any(is_theirs(passage.text) for passage in following):
        return True
    return page.passages[place].kind == "paragraph" and any(passage.kind == "item" for passage in following)


def _draft_unit(draft: PageDraft, unit: Unit) -> None:
    if not unit.items:
        _draft_single(draft, unit.passages[0])
        return
    label = column_label(unit.passages[0], draft.page)
    kind = label_kind(label, unit.passages[0].heading)
    result = tell_list(unit.lead, unit.items, draft.context, kind)
    empty = empty_problem(result.telling.lines, unit.passages[0].heading) or unsaid(result.telling.lines)
    if not result.telling.lines or empty:
        if _draft_joined(draft, unit):
            return
        _draft_one_by_one(draft, unit, result.telling.reason or empty)
        return
    told_kind = result.kind or kind_of(result.telling.lines, unit.passages[0].heading, "")
    draft.told.append(Told(result.told, result.telling.lines, result.telling.edits, told_kind, is_list=True))
    for passage in unit.passages:
        if passage not in result.told:
            _draft_single(draft, passage)


def _draft_joined(draft: PageDraft, unit: Unit) -> bool:
    """Tell items that go on from their lead-in, each as one sentence with it; the others are left to do."""
    if not unit.lead or is_nested(unit.items, draft.page.markdown):
        return False
    found = tell_things(unit.lead, unit.items, draft.context)
    if not found.telling.lines:
        found = tell_joined(unit.lead, unit.items, draft.context)
    lines = found.telling.lines
    if not lines or empty_problem(lines, unit.lead.heading):
        return False
    kind = found.kind or kind_of(lines, unit.lead.heading, "")
    listed = lines[-1].startswith("- ")
    draft.told.append(Told(found.told, lines, found.telling.edits, kind, is_list=listed))
    for passage in unit.items:
        if passage not in found.told:
            draft.leave_to_do(passage, "it goes on from the words above it")
    return True


def _draft_one_by_one(draft: PageDraft, unit: Unit, reason: str) -> None:
    """Tell what items can stand as sentences; a lead-in that is left behind says no more than they do."""
    before = len(draft.told)
    label = (label_of(f"{unit.lead.text} ") or label_of_list(unit.lead)) if unit.lead else ""
    lead = unit.lead or lead_above(unit.items[0], draft.page.passages)
    goes_on = any(passage.text[:1].islower() for passage in unit.items)
    nested = is_nested(unit.items, draft.page.markdown)
    for passage in unit.items:
        by_itself = "" if nested else as_sentence(passage, lead, label, unit.items)
        if goes_on and not by_itself and not noted(passage.text, "We"):
            draft.leave_to_do(passage, "it goes on from the words above it")
        else:
            _draft_single(draft, passage, reason, label, lead, by_itself)
    if unit.lead and is_label(unit.lead, draft.page):
        draft.leave_out(unit.lead, LABEL)
    elif unit.lead and len(draft.told) > before:
        draft.leave_to_do(unit.lead, f"it leads into a list that is not all told: {reason}")
    elif unit.lead:
        draft.leave_to_do(unit.lead, reason)


def _draft_single(
    draft: PageDraft,
    passage: Passage,
    reason: str = "",
    label: str = "",
    lead: Passage | None = None,
    by_itself: str = "",
) -> None:
    if quoted := quotation(passage.text, passage.heading, draft.context):
        telling, said_as = quoted
        _keep(draft, Told((passage,), telling.lines, telling.edits, said_as))
        return
    found = inspected(passage.text, lead.text) if lead else ""
    if is_label(passage, draft.page) and not found:
        draft.leave_out(passage, LABEL)
        return
    label = label or column_label(passage, draft.page) or label_of(passage.text)
    telling = tell(
        found or by_itself or passage.text,
        replace(draft.context, plain_stays=bool(by_itself)),
        follows=_follows(draft, passage),
        label_kind=label_kind(label, passage.heading),
        label=label,
        around=(*passage.heading, *around_cell(passage, draft.page)),
        before=texts_before(passage, draft.page.passages),
        above=draft.told[-1].lines if draft.told else (),
    )
    if found and telling.lines:
        telling = replace(telling, edits=(Edit("say who", passage.text, found), *telling.edits))
    kind = label_kind(label, passage.heading)
    if not telling.lines and not telling.left_out and kind and passage.kind in {"item", "cell"}:
        alone = tell_alone(passage, kind, draft.context)
        telling = alone if alone.lines else telling
    if telling.lines:
        goes_on = leans(telling.lines[0]) and draft.told
        kind = draft.told[-1].kind if goes_on else kind_of(telling.lines, passage.heading, label)
        _keep(draft, Told((passage,), telling.lines, telling.edits, kind))
    elif telling.left_out:
        draft.leave_out(passage, telling.reason)
    else:
        draft.leave_to_do(passage, telling.reason or reason)


def _keep(draft: PageDraft, told: Told) -> None:
    """Keep what is told, as a wish if it is one, and once if the report says it twice."""
    passage = told.passages[0]
    wish = as_wish(told, draft.context.max_words) if told.kind == "wanted" else told
    if wish is None:
        draft.leave_to_do(passage, "it is wanted, but reads as if it were so")
    elif begins_leaning(draft.told, wish):
        draft.leave_to_do(passage, "it leans on words that stand in the block above it")
    elif draft.stories.again(wish.lines):
        draft.leave_out(passage, TWICE)
    else:
        draft.told.append(wish)
        draft.last = passage


def _follows(draft: PageDraft, passage: Passage) -> bool:
    """Tell whether the passage right before this one is told, under the same heading."""
    here, last = draft.page.passages.index(passage), draft.last
    return bool(here and last and last == draft.page.passages[here - 1] and last.heading == passage.heading)
