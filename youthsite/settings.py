"""youthsite.yml: one typed object, and an error that names the right key when one is misspelt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

import yaml

from .care_faults import check_care
from .care_settings import CareSettings as CareSettings
from .care_settings import HelplineSettings as HelplineSettings
from .care_settings import PageTopicsSettings as PageTopicsSettings
from .care_settings import ReachSettings as ReachSettings
from .care_settings import ServiceSettings as ServiceSettings
from .colours import check_colours
from .errors import YouthsiteError
from .typed_settings import build

FILE = "youthsite.yml"

Reader = Literal["easy", "teen", "early"]
READERS: tuple[Reader, ...] = get_args(Reader)
# Words of the longest sentence and the highest grade.
_READERS: dict[Reader, tuple[int, int]] = {"easy": (15, 6), "teen": (20, 8), "early": (10, 4)}


@dataclass(frozen=True, slots=True)
class ProblemSettings:
    """A part of the site that some people cannot use."""

    reason: str = ""
    """Which criterion of WCAG it fails, with its number and level."""
    instead: str = ""
    """What people can use instead."""
    mended_by: str = ""
    """When it will be mended."""


@dataclass(frozen=True, slots=True)
class AccessibilitySettings:
    """What the accessibility statement says; what was tested stands in accessibility-tests.yml."""

    organisation: str = ""
    """The body that runs the site; without it `partnership`."""
    applies_to: str = ""
    """The website's address or name."""
    prepared: str = ""
    """The day on which the statement was first published."""
    reviewed: str = ""
    """The day on which someone last read it through."""
    tested_by: str = ""
    """Who tested the site: a role or a firm."""
    answer_days: int = 0
    """In how many days you answer; 0 says nothing."""
    problems: Mapping[str, ProblemSettings] = field(default_factory=dict)
    """What some people cannot use, by what it is."""
    burden: str = ""
    """What would be too much to mend, with the reason."""
    exempt: str = ""
    """What the regulations do not cover."""


@dataclass(frozen=True, slots=True)
class AudioSettings:
    """How the easy edition is spoken."""

    narrator: Literal["espeak", "pyttsx3", "kokoro", "tone", "none"] = "espeak"
    """Who speaks: `espeak` (extra `audio`), `pyttsx3`, `kokoro` (extra `neural`), `tone` (tests), `none`."""
    voice: str = "en-gb-x-rp"
    """The narrator's name for the voice."""
    voices: tuple[str, ...] = ()
    """All that readers can choose from, the first one first; `kokoro:bf_emma` is of another narrator."""
    rate: int = 150
    """Words a minute."""
    pause: int = 400
    """Milliseconds of silence between sentences, from 300 to 700."""
    heading_pause: int = 700
    """Milliseconds of silence before a heading, from 300 to 700."""
    pictures: bool = True
    """Whether the words for a picture are spoken too."""
    lists: bool = True
    """Whether it is said how long a list is."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What readers are told about voices, by the name of the voice, like `en+f4: Isla`."""
    formats: tuple[str, ...] = ()
    """Other kinds of sound file to save, beside MP3: `opus`, `m4a` (extra `formats`)."""
    model: str = ""
    """The folder of the voice model of `kokoro`, or `package:NAME` for the files of an installed package."""
    cache_mb: int = 2000
    """How many megabytes of made sound are kept for the next build."""


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """What `youthsite check` asks of the easy edition.

    Two limits that are not given are those of the reader: 15 words and grade 6 for `easy`, 20 and 8 for
    `teen`, 10 and 4 for `early`.
    """

    reader: Reader = "easy"
    """For whom it is written: `easy`, `teen` (12 and older) or `early` (who is learning to read)."""
    max_sentence_words: int = 0
    """The longest sentence that passes, in words."""
    max_grade: int = 0
    """The highest school grade (Flesch-Kincaid) that a section of 100 words or more may have."""
    limits: Mapping[str, int] = field(default_factory=dict)
    """Other limits of writing rules, by the rule's name, like `block-length: 4`; see docs/checks.md."""

    def __post_init__(self) -> None:
        """Take the reader's limits where none are given."""
        longest, grade = _READERS[self.reader]
        object.__setattr__(self, "max_sentence_words", self.max_sentence_words or longest)
        object.__setattr__(self, "max_grade", self.max_grade or grade)


@dataclass(frozen=True, slots=True)
class ColourSettings:
    """The partnership's own colours; where one leaves words hard to read, the error says which would do."""

    main: str = ""
    """A dark colour: the top of the first page, and links."""
    accent: str = ""
    """A light colour: buttons."""


@dataclass(frozen=True, slots=True)
class ContactSettings:
    """How a reader reaches the partnership, for other formats, other languages and questions."""

    email: str = ""
    """Shown on the help page and in the foot of every page."""
    phone: str = ""
    """Shown on the help page and in the foot of every page."""
    post: str = ""
    """Where a sheet of paper can be sent, on one line."""
    languages: tuple[str, ...] = ()
    """Languages that readers can ask for; without them the offer names none."""


@dataclass(frozen=True, slots=True)
class FeedbackSettings:
    """What is asked of the log of what young people said."""

    answer_months: int = 3
    """How many months an answer may take before `youthsite check` says that it is late."""


@dataclass(frozen=True, slots=True)
class StatementSettings:
    """What only people know about how an easy edition was made; groups and roles, never a person's name."""

    made_by: str = ""
    """Who made it, as a sentence for readers."""
    writer_trained: str = ""
    """Who trained the writer, and in what."""
    tested_by: str = ""
    """The group of readers that tested it."""
    tested_on: str = ""
    """The day of that test, like 2025-09-02."""


@dataclass(frozen=True, slots=True)
class RewriterSettings:
    """A language model that may offer easy words; without `url` and `model` none is asked."""

    url: str = ""
    """The address of an OpenAI-compatible program on this computer, like `http://127.0.0.1:11434/v1`."""
    model: str = ""
    """The model's name there."""
    allow_remote: bool = False
    """Whether the report may be sent to another computer."""
    key_from: str = ""
    """The environment variable that holds the key, where the program asks for one."""
    seconds: int = 60
    """How long to wait for one answer."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Every option of a site."""

    partnership: str = "Our partnership"
    """Whose report this is, as it stands on the home page."""
    area: str = ""
    """The place, as it stands in sentences: "in Glen Orra"."""
    publish: Literal["preview", "approved"] = "preview"
    """`preview`: the newest words, labelled as drafts. `approved`: only blocks that an officer approved."""
    accessibility: AccessibilitySettings = field(default_factory=AccessibilitySettings)
    audio: AudioSettings = field(default_factory=AudioSettings)
    care: CareSettings = field(default_factory=CareSettings)
    check: CheckSettings = field(default_factory=CheckSettings)
    colours: ColourSettings = field(default_factory=ColourSettings)
    contact: ContactSettings = field(default_factory=ContactSettings)
    feedback: FeedbackSettings = field(default_factory=FeedbackSettings)
    statement: Mapping[str, StatementSettings] = field(default_factory=dict)
    """How each easy edition was made, by the short name of its report."""
    rewriter: RewriterSettings = field(default_factory=RewriterSettings)


def read_settings(path: Path) -> Settings:
    """Read a settings file; a missing file means every default.

    Raises YouthsiteError when the file is not YAML, a key is unknown, or a value has the wrong type.
    """
    if not path.exists():
        return Settings()
    text = path.read_text(encoding="utf-8")
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise YouthsiteError(
            "This is not readable as settings.",
            fix="Each line should look like `name: value`.",
            file=path,
            line=mark.line + 1 if mark else None,
        ) from error
    if data is None:
        return Settings()
    settings = build(Settings, data, path, text)
    check_colours(settings.colours.main, settings.colours.accent, path, text)
    check_care(settings.care, path)
    return settings
