"""Are the reasons for leaving out fit to be read? Readers see them beside what an easy page does not tell."""

from collections.abc import Iterator

from ..feedback import names_of, why_words_held
from ..model import Page, Report
from ..settings import CheckSettings
from .easy_words import hard_words


def reason_findings(report: Report, page: Page, settings: CheckSettings) -> Iterator[tuple[str, str]]:
    """Give a passage with each reason that is hard to read, or that no reader is shown, and the message.

    What a reason quotes of the report is not shown and not asked about; nor is that of a held passage.
    """
    held = {passage.id for passage in report.passages if passage.held}
    known = names_of(report) if page.left_out else ()
    first: dict[str, str] = {}
    for omission in page.left_out:
        if omission.passage not in held:
            first.setdefault(omission.reason.split(" (“")[0], omission.passage)
    for reason, passage in first.items():
        if why := why_words_held(reason, known):
            yield passage, f"This reason is not shown to readers: {'; '.join(why)}. Take that out."
            continue
        for message in hard_words(reason, settings):
            yield passage, f"Readers see this reason: “{reason}”. {message}"
