"""`youthsite/audio`: the easy edition spoken, page by page."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from ..errors import YouthsiteError
from ..narrating import narrate, narrate_for_podcasts, readers_of
from ..narration import LEXICON, to_pls, why_no_audio
from ..publishing.listening import Sounds, listening_files, wholes
from ..publishing.podcast import why_no_podcast
from .site import NoOptions, site_of

log = get_plugin_logger("youthsite/audio")


class AudioPlugin(BasePlugin[NoOptions]):
    """Speaks what changed and adds each page's MP3 to the site."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Speak every easy page that is published; without the `audio` extra, say so and go on."""
        site = site_of(config)
        why = why_no_audio()
        if why is not None:
            site.audio_note = "There is no audio for this page."
            log.info("%s", why)
            return files
        settings = site.project.settings
        try:
            pages = narrate(site.project, site.assembly)
            fed = narrate_for_podcasts(site.project, site.assembly, pages)
            readers = readers_of(site.project, site.assembly, pages)
        except YouthsiteError as error:
            raise PluginError(str(error)) from error
        whole = wholes(site.assembly, pages, settings)
        site.sounds = Sounds(pages, whole, fed, readers, settings.audio.names)
        if pages and (why := why_no_podcast(settings, site.site_url)):
            log.info("%s", why)
        for path, source in listening_files(site.assembly, site.sounds, settings, site.site_url):
            files.append(_file(config, path, source))
        files.append(_file(config, LEXICON, to_pls(site.project.say_list)))
        return files


def _file(config: MkDocsConfig, path: str, source: Path | str | bytes) -> File:
    if isinstance(source, Path):
        return File.generated(config, path, abs_src_path=str(source))
    return File.generated(config, path, content=source)
