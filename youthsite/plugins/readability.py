"""`youthsite/readability`: says after each build how easy the words are, and what still needs a person."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, get_plugin_logger

from ..steps import check
from .site import NoOptions, site_of

log = get_plugin_logger("youthsite/readability")


class ReadabilityPlugin(BasePlugin[NoOptions]):
    """Prints one line a report; `youthsite check` says the rest."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Print the figures of every report; of a live site, those of what is published."""
        site = site_of(config)
        for report in site.assembly.checks or check(site.project):
            errors = sum(problem.level == "error" for problem in report.problems)
            log.info(
                "%s: %d blocks, %.1f words a sentence, %d passages to do, %d errors (see `youthsite check`)",
                report.report,
                report.blocks,
                report.mean_words_per_sentence,
                report.to_do,
                errors,
            )
