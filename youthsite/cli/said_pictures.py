"""What the command line says about pictures."""

from collections.abc import Sequence

from ..pictures import Description, is_number_name
from ..pictures.consents import Consent
from ..picturing import Offer, Pictured
from ..removing_pictures import Removed
from ..site_folder import UNSURE


def offer_text(found: Offer) -> str:
    """List the pictures that a block may show, with the words that led to each."""
    place = f"{found.page.stem}#{found.block.id}"
    now = f"It shows `{found.block.picture}` now." if found.block.picture else "It has no picture now."
    if not found.candidates:
        return (
            f"{place}: no picture fits these words. {now}\n"
            "The preview and the session pack have room to draw one. `youthsite picture list` names all."
        )
    lines = [f"{place}: {found.block.heading}", now]
    for number, each in enumerate(found.candidates, start=1):
        because = ", ".join(f"“{word}”" for word in each.because[:4])
        lines.append(f"  {number}. {each.name}: {each.alt} (because of {because})")
    return "\n".join([*lines, f"Take one: `youthsite picture choose {place} --take 1`."])


def pictured_text(made: Pictured) -> str:
    """Say what a block shows now, and whether people must look at it again."""
    place = f"{made.page.stem}#{made.block.id}"
    drawn = "it is drawn from the block's own words"
    alt = drawn if is_number_name(made.block.picture) else made.block.alt or "it only decorates"
    shows = f"shows `{made.block.picture}`: {alt}"
    text = f"{place} {shows if made.block.picture else 'has no picture now.'}"
    again = "\nIts picture belongs to what people agreed to, so it is a draft again: ask them once more."
    return text + (again if made.lapsed else "")


def filled_text(made: Sequence[Pictured]) -> str:
    """Say which blocks got a picture, and why."""
    lines = [
        f"  {each.page.stem}#{each.block.id}: {each.block.picture} ({', '.join(each.because[:4])})"
        for each in made
    ]
    many = f"{len(made)} block{'' if len(made) == 1 else 's'} got a picture"
    return "\n".join([f"{many}{':' if made else '.'}", *lines])


def added_text(name: str, files: Sequence[str], consent: Consent | None) -> str:
    """Say which files a new picture has, and what was kept of the consent."""
    lines = [f"`{name}` is here, small, and without what a camera hides in a photo:", *_items(files)]
    if consent is not None:
        shown = f"beside the name “{consent.shown_name}”" if consent.shown_name else "without a name"
        lines += [
            f"It is shown {shown} until {consent.until}; then it leaves the site at the next build.",
            f"The consent is kept in consents/{name}.yml, which is never published and which git leaves out.",
        ]
    return "\n".join([*lines, f"Show it: `youthsite picture set PAGE#BLOCK {name}`."])


def described_text(name: str, described: Description) -> str:
    """Say which words are kept for a picture."""
    words = "it only decorates" if described.decorative else f"“{described.alt}”"
    todo = (
        f" Let somebody else look: `youthsite picture alt {name} --checked --by ROLE`."
        if described.state == "draft"
        else ""
    )
    checked = f"; checked by: {described.checked_by}" if described.checked_by else ""
    return f"`{name}`: {words} ({described.state}; written by: {described.written_by}{checked}).{todo}"


def removed_text(name: str, removed: Removed) -> str:
    """Say what went, and what no new build can take back."""
    lines = [f"`{name}` is taken out:", *_items([*removed.files, "its words in theme/pictures/pictures.yml"])]
    if removed.blocks:
        lines += ["These blocks have no picture now, and are drafts:", *_items(removed.blocks)]
    return "\n".join(
        [
            *lines,
            f"The built site was looked for in `{removed.site}`.",
            *([UNSURE] if removed.unsure else []),
            "Build and publish the site again now: until then the picture stays on the web, and pages built",
            "before still hold the name that was shown beside it.",
            "That cannot take back what others have: copies saved or printed, Word files and paper packs,",
            "search engines and archives (ask them), readers' caches, and the history of git, where the file",
            "was committed (`git filter-repo --invert-paths --path FILE` takes it out there).",
        ]
    )


def _items(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" for line in lines]
