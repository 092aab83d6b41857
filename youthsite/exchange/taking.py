"""What a Word file says of the easy pages: what is taken over, what proposed, what a person must look at."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ..editions import render_block
from ..errors import YouthsiteError
from ..model import Block
from .codes import block_code, words_code
from .easy_document import label_of
from .keys import key
from .merging import body_of, merged, new_heading
from .order import moved_of
from .proposals import Proposal
from .regions import Place, Region, find_by_words, regions_of
from .retelling import retold
from .segments import shown_text
from .word_file import WordFile

Where = tuple[str, str]
"""A report's short name and the stem of one of its pages."""


@dataclass
class Taken:
    """What a Word file brings: nothing is written yet.

    `changed` are the blocks with new words, before and after. `found` counts the blocks found, `by_words`
    those of them without their bookmark, `unchanged` those that say what the page says.
    """

    changed: dict[Where, list[tuple[Block, Block]]] = field(default_factory=dict)
    proposals: dict[Where, list[Proposal]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    found: int = 0
    by_words: int = 0
    unchanged: int = 0


def take(
    file: WordFile, places: Iterable[Place], meant: Iterable[Where] = (), care: Iterable[str] = ()
) -> Taken:
    """Compare a Word file with the easy pages.

    `places` are all blocks and titles of the site; `meant` the pages that a person named, for a file without
    any of our marks; `care` the lines of the site's notes and help boxes, which are nobody's words. Raises
    YouthsiteError for such a file when none is named.
    """
    known = {place.code: place for place in places}
    ours = frozenset(key(line) for line in care)
    before, after = (regions_of(view, known, ours) for view in (file.before, file.after))
    scope = _scope(file, before, known, tuple(meant))
    for view in (before, after):
        used = {id(each.place.block) for each in view if each.place and each.place.block}
        left = [place for place in scope if place.block is None or id(place.block) not in used]
        find_by_words(view, left, file.exported)
    taking = _Taking(file, known, Taken())
    taking.all(before, after)
    return taking.taken


def inner_lines(block: Block) -> tuple[str, ...]:
    """Give the lines of a block between its fences."""
    return tuple(render_block(block).split("\n")[1:-2])


def _scope(
    file: WordFile, regions: list[Region], known: dict[str, Place], meant: tuple[Where, ...]
) -> list[Place]:
    """The places that a file may be about: those it was made of, or those that a person named."""
    codes = [code.place for code in file.exported]
    codes += [each.place.code for each in regions if each.place]
    pages = {(known[code].slug, known[code].page.stem) for code in codes if code in known} | set(meant)
    if not pages:
        raise YouthsiteError(
            "This Word file does not say which easy page it holds; youthsite did not make it.",
            fix="Make one with `youthsite export PAGE --docx` and write in that. Or say the page: "
            "`youthsite take FILE --page PAGE`; what differs then comes as proposals.",
            file=file.path,
        )
    return [place for place in known.values() if (place.slug, place.page.stem) in pages]


@dataclass
class _Taking:
    file: WordFile
    known: dict[str, Place]
    taken: Taken
    now: dict[str, Block] = field(default_factory=dict)

    def all(self, before: list[Region], after: list[Region]) -> None:
        later = {each.place.code: each for each in after if each.place}
        last: Place | None = None
        for region in before:
            if region.place is None:
                self._outside(region, last)
            elif region.place.block is None:
                self._title(region, later.get(region.place.code))
            else:
                self._block(region, later.get(region.place.code))
            last = region.place or last
        self._tracked_new(before, after)
        self._missing(before)
        for region in after:
            self._beside(region)
        self.taken.remarks += moved_of([each.place for each in before if each.place and each.place.block])

    def _propose(self, place: Place, proposal: Proposal) -> None:
        self.taken.proposals.setdefault((place.slug, place.page.stem), []).append(proposal)

    def _block(self, region: Region, later: Region | None) -> None:
        place = region.place
        block = place.block if place else None
        if place is None or block is None:
            return
        self.taken.found += 1
        self.taken.by_words += region.by_words
        gone = region.empty and region.hash != block_code(place.slug, place.page, block).words
        made = None if gone else self._direct(place, block, region)
        if gone:
            self._propose(place, Proposal("remove", block.id, inner_lines(block)))
        elif made is not None and made != block:
            self.taken.changed.setdefault((place.slug, place.page.stem), []).append((block, made))
        else:
            self.taken.unchanged += made == block
        self._tracked(place, made or block, region, later)

    def _direct(self, place: Place, block: Block, region: Region) -> Block | None:
        """The block with the document's words; None when they are only proposed."""
        on_disk = block_code(place.slug, place.page, block).words
        same = region.hash == on_disk
        if not same and region.hash == region.words:
            return block  # changed on the page only, since the export
        made = merged(block, region.heading, region.body)
        if made is None:
            if not same:
                self._cannot(place, block, region)
            return block if same else None
        if region.words == on_disk or same:
            return made
        what = "both" if region.words else "unsure"
        self._propose(place, Proposal(what, block.id, inner_lines(block), inner_lines(made)))
        return None

    def _cannot(self, place: Place, block: Block, region: Region) -> None:
        said = " / ".join([*([region.head] if region.head else []), *region.texts])
        self.taken.remarks.append(
            f"#{block.id} ({place.page.path.name}, line {block.line}): its new words could not be put in "
            f"by a program, so nothing was changed. Change it by hand. The Word file says: {said}"
        )

    def _tracked(self, place: Place, now: Block, region: Region, later: Region | None) -> None:
        assert place.block is not None
        if later is None or (later.empty and not region.empty):
            self._propose(place, Proposal("remove", now.id, inner_lines(now)))
        elif later.hash != region.hash:
            made = merged(now, later.heading, later.body)
            if made is None:
                self._cannot(place, place.block, later)
            elif made != now:
                self._propose(place, Proposal("change", now.id, inner_lines(now), inner_lines(made)))

    def _title(self, region: Region, later: Region | None) -> None:
        place = region.place
        assert place is not None
        title = shown_text(place.page.title)
        for each in (region, later):
            if each is None or each.heading is None or not each.head:
                continue
            if words_code(each.head) in (words_code(title), each.words):
                continue
            new = retold(place.page.title, each.heading.runs)
            if new is None:
                self.taken.remarks.append(
                    f"The new title of {place.page.path.name} could not be written by a program; write it "
                    f"in by hand: {each.head}"
                )
                continue
            proposal = Proposal("title", "", (title,), (new,))
            if proposal not in self.taken.proposals.get((place.slug, place.page.stem), []):
                self._propose(place, proposal)
        self._loose(region, place)

    def _loose(self, region: Region, place: Place | None) -> None:
        if region.body:
            where = f"under the title of {place.page.path.name}" if place else "before the first title"
            self.taken.remarks.append(
                f"Words {where} stand in no block, so they were not taken over: {' / '.join(region.texts)}"
            )

    def _outside(self, region: Region, last: Place | None) -> None:
        if region.empty:
            return
        if last is None:
            self._loose(
                replace(region, body=[*([region.heading] if region.heading else []), *region.body]), None
            )
        else:
            self._add(region, last)

    def _add(self, region: Region, last: Place) -> None:
        heading, body = new_heading(region.heading), body_of(region.body)
        if heading is None or body is None:
            self.taken.remarks.append(
                "New words could not be written as an easy block; write them in by hand: "
                + " / ".join([region.head, *region.texts])
            )
            return
        block = Block("new", "about", heading, body, 1)
        behind = last.block.id if last.block else ""
        self._propose(last, Proposal("add", behind, (), inner_lines(block)))

    def _tracked_new(self, before: list[Region], after: list[Region]) -> None:
        known = {each.hash for each in before if each.place is None}
        last: Place | None = None
        for region in after:
            if region.place is None and not region.empty and region.hash not in known and last is not None:
                self._add(region, last)
            last = region.place or last

    def _missing(self, before: list[Region]) -> None:
        found = {each.place.code for each in before if each.place}
        for code in self.file.exported:
            place = self.known.get(code.place)
            if place is not None and place.block is not None and code.place not in found:
                self._propose(place, Proposal("remove", place.block.id, inner_lines(place.block)))

    def _beside(self, region: Region) -> None:
        """Comments, and what no easy page can hold."""
        place = region.place
        block = place.block if place else None
        where = f"#{block.id}" if block else "outside the blocks"
        for id in dict.fromkeys(region.comments):
            comment = self.file.comments.get(id)
            if comment is None or not comment.text:
                continue
            if place is None:
                self.taken.remarks.append(f"A comment {where}: {comment.text}")
            else:
                said = Proposal("comment", block.id if block else "", (), (comment.text,), comment.about)
                self._propose(place, said)
        for other in region.other:
            self.taken.remarks.append(f"{where}: {other} was not taken over.")
        if block is not None and region.labels and key(region.labels[0]) != key(label_of(block)):
            self.taken.remarks.append(
                f"{where}: the small line above it says “{region.labels[0]}” now. Its kind and picture are "
                "changed in the page's file, not in Word."
            )
