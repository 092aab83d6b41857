"""What the plugins of one build share."""

from dataclasses import dataclass, field

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from ..project import Project
from ..publishing import Assembly
from ..publishing.heard import Heard
from ..publishing.listening import Sounds
from ..publishing.views import Viewer

EDITIONS = "youthsite/editions"


class NoOptions(Config):
    """Our plugins have no options in mkdocs.yml: a site's settings are in youthsite.yml."""


@dataclass(slots=True)
class SiteBuild:
    """One build: its project, what the other plugins add, and the pages once they are assembled."""

    project: Project
    wellbeing: bool = False
    site_url: str = ""
    sounds: Sounds = field(default_factory=Sounds)
    audio_note: str = ""
    serving: bool = False
    assembly: Assembly = field(default_factory=lambda: Assembly((), ()))

    @property
    def viewer(self) -> Viewer:
        """What makes the templates' views, as things stand now."""
        settings, assembly = self.project.settings, self.assembly
        heard = Heard(self.sounds, self.site_url, self.project.theme)
        return Viewer(settings, assembly, heard, self.audio_note, self.wellbeing, self.serving)


def site_of(config: MkDocsConfig) -> SiteBuild:
    """Give the build's shared object; raises PluginError when the plugin that makes it is missing."""
    site = getattr(config.plugins.get(EDITIONS), "site", None)
    if not isinstance(site, SiteBuild):
        raise PluginError(f"Add `{EDITIONS}` to `plugins` in mkdocs.yml, before the other youthsite plugins.")
    return site
