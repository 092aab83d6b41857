"""`youthsite/wellbeing`: the eight indicators, with a page for each that gathers what the reports say."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from .site import NoOptions, site_of


class WellbeingPlugin(BasePlugin[NoOptions]):
    """Asks for the wellbeing pages and for the links to them."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Switch the wellbeing pages on."""
        site_of(config).wellbeing = True
        return config
