"""The options about words that may upset, and about who can help."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReachSettings:
    """How somebody who can help is reached, and who made sure of it."""

    phone: str = ""
    """Its number."""
    ages: str = ""
    """For whom it is, as a sentence for readers."""
    hours: str = ""
    """When it is open, as a sentence for readers."""
    write: str = ""
    """How to reach it without speaking (text, chat, email), as a sentence for readers."""
    sign: str = ""
    """How people who use British Sign Language reach it, as a sentence for readers."""
    confirmed: str = ""
    """The day on which someone last looked or rang, like "2026-02-03"; without it nothing here counts."""
    confirmed_by: str = ""
    """Who did: a role, not a name."""


@dataclass(frozen=True, slots=True)
class HelplineSettings(ReachSettings):
    """What someone found out about a helpline of youthsite; what is empty stays as it is known."""


@dataclass(frozen=True, slots=True)
class ServiceSettings(ReachSettings):
    """A service of the place; it is shown only when someone confirmed that it is open."""

    about: str = ""
    """What it is for, as a sentence for readers."""
    web: str = ""
    """Its address on the web."""
    topics: str = ""
    """The topics that it is for, parted by spaces; none means any."""


@dataclass(frozen=True, slots=True)
class PageTopicsSettings:
    """What a person decided about the topics of one page."""

    topics: str = "none"
    """The topics that its note names, parted by spaces, or `none` for no note."""


@dataclass(frozen=True, slots=True)
class CareSettings:
    """What readers are told before words that may upset, and who can help."""

    helpline_months: int = 12
    """How many months after a helpline was last read at its source `youthsite check` says so."""
    exit_to: str = "https://www.bbc.co.uk/weather"
    """Where “Leave this page now” leads, on pages that speak of hard things; empty for no button."""
    services: Mapping[str, ServiceSettings] = field(default_factory=dict)
    """Services of the place that may stand in help boxes, by name."""
    helplines: Mapping[str, HelplineSettings] = field(default_factory=dict)
    """What someone found out about the helplines of youthsite, by their id like `papyrus`."""
    pages: Mapping[str, PageTopicsSettings] = field(default_factory=dict)
    """The topics of single pages, by path like `easy/glen-orra-2024-25/index`, where the words say wrong."""
