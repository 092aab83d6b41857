"""`youthsite/audio`: the easy edition spoken, page by page."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from ..errors import YouthsiteError
from ..narrating import narrate, say_list_of
from ..narration import LEXICON, to_pls, why_no_audio
from ..publishing.sounds import lines_of, sound_files
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
        try:
            site.audio = narrate(site.project, site.assembly)
        except YouthsiteError as error:
            raise PluginError(str(error)) from error
        for page in site.assembly.pages:
            if page.uri in site.audio:
                lines = lines_of(site.assembly, page)
                for path, source in sound_files(page, site.audio[page.uri], lines):
                    files.append(_file(config, path, source))
        lexicon = to_pls(say_list_of(site.project))
        files.append(_file(config, LEXICON, lexicon))
        return files


def _file(config: MkDocsConfig, path: str, source: Path | str) -> File:
    if isinstance(source, Path):
        return File.generated(config, path, abs_src_path=str(source))
    return File.generated(config, path, content=source)
