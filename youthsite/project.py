"""A site folder: where its parts are, and the reports and editions in it."""

from dataclasses import dataclass, replace
from pathlib import Path

from .editions import read_edition
from .errors import YouthsiteError
from .feedback import Entry, names_of, read_log
from .model import Block, Edition, Page, Report
from .narration import PACKAGE, SayList, read_say_list
from .pictures import find_picture, is_number_name, own_drawing
from .report import read_report
from .settings import FILE, Settings, read_settings


@dataclass(frozen=True, slots=True)
class Project:
    """One site folder with its settings; every path in the house is asked for here."""

    root: Path
    settings: Settings

    @property
    def content(self) -> Path:
        """The formal editions, a folder a report; MkDocs' docs_dir."""
        return self.root / "content"

    @property
    def easyread(self) -> Path:
        """The easy editions, a folder a report."""
        return self.root / "easyread"

    @property
    def feedback(self) -> Path:
        """What young people asked for and what came of it, a folder a report."""
        return self.root / "feedback"

    @property
    def imports(self) -> Path:
        """What intake did and the ids of passages, a folder a report; never published."""
        return self.root / "imports"

    @property
    def audio(self) -> Path:
        """The site's own say-list and recordings."""
        return self.root / "audio"

    @property
    def recordings(self) -> Path:
        """Young people's own voices, a folder a voice; never in git."""
        return self.audio / "recordings"

    @property
    def say_list(self) -> SayList:
        """The say-list of this field with the site's own words over it."""
        return read_say_list(self.audio / "say.yml")

    @property
    def spoken_settings(self) -> Settings:
        """The settings as narration needs them: a voice model's folder is found from anywhere."""
        audio = self.settings.audio
        if not audio.model or audio.model.startswith(PACKAGE):
            return self.settings
        return replace(self.settings, audio=replace(audio, model=str(self.root / audio.model)))

    @property
    def theme(self) -> Path:
        """The site's own colours, logo, overrides and pictures."""
        return self.root / "theme"

    @property
    def pictures(self) -> Path:
        """The site's own pictures."""
        return self.theme / "pictures"

    @property
    def cache(self) -> Path:
        """Made things that can be made again."""
        return self.root / ".cache" / "youthsite"

    @property
    def slugs(self) -> tuple[str, ...]:
        """The reports of this site, in order of name: each folder of `imports/` that has passages."""
        return tuple(sorted(path.parent.name for path in self.imports.glob("*/passages.yml")))

    def report(self, slug: str) -> Report:
        """Read the formal edition of one report."""
        return read_report(self.content / slug, self.imports / slug / "passages.yml")

    def edition(self, slug: str) -> Edition:
        """Read the easy edition of one report with the alt text of its pictures; it may be empty."""
        edition = read_edition(self.easyread / slug)
        return replace(edition, pages=tuple(self._with_alts(page) for page in edition.pages))

    def known_names(self, report: Report) -> tuple[str, ...]:
        """Texts whose words with a capital are no person's: of the partnership, the area and the places."""
        return (self.settings.partnership, self.settings.area, *names_of(report))

    def log(self, slug: str) -> tuple[Entry, ...]:
        """Read what young people asked for and what came of it, oldest first; there may be nothing."""
        return read_log(self.feedback / slug)

    def _with_alts(self, page: Page) -> Page:
        """A picture that cannot be found has none; the check of pictures says so."""
        return replace(page, blocks=tuple(self._with_alt(each) for each in page.blocks))

    def _with_alt(self, block: Block) -> Block:
        wording = block.record.approved
        alt, drawing = self._seen(block.picture)
        approved_alt, approved_drawing = self._seen(wording.picture) if wording else (None, None)
        return replace(
            block, alt=alt, drawing=drawing, approved_alt=approved_alt, approved_drawing=approved_drawing
        )

    def _seen(self, picture: str) -> tuple[str | None, str | None]:
        """What is said in place of a picture, and the fingerprint of its files where it is the site's own."""
        if not picture or is_number_name(picture):
            return "", ""
        try:
            found = find_picture(picture, self.pictures)
        except YouthsiteError:
            return None, None
        return found.alt, own_drawing(found, self.pictures)


def open_project(folder: Path) -> Project:
    """Open a site folder.

    Raises YouthsiteError when the folder holds no youthsite.yml.
    """
    root = folder.resolve()
    if not (root / FILE).exists():
        raise YouthsiteError(
            f"There is no {FILE} here, so this is not a youthsite folder.",
            fix="Go to your site's folder first, or make one with `youthsite new FOLDER`.",
            file=folder,
        )
    return Project(root=root, settings=read_settings(root / FILE))
