"""`youthsite/editions`: both editions of every report in one MkDocs build."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ..accessibility import FILE as TESTS_FILE
from ..errors import YouthsiteError
from ..files import write_text
from ..pictures import day_of_build, unshown_files
from ..project import Project, open_project
from ..publishing import SitePage, assemble
from ..publishing.help import numbers_to_call
from ..publishing.keeping import keep_lists
from ..publishing.listed import MISSING, SITEMAP, is_listed, sitemap
from ..publishing.looks import look_files
from ..publishing.pictures import FOLDER
from ..publishing.search import search_scripts
from .site import NoOptions, SiteBuild

THEME = Path(__file__).parents[1] / "theme"


class EditionsPlugin(BasePlugin[NoOptions]):
    """Gives MkDocs the pages of both editions and each page's template what it may show."""

    site: SiteBuild
    serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Stay alive between the rebuilds of `serve`, whose own script the policy of our pages would stop."""
        self.serving = command == "serve"

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Open the project and add our templates and our Markdown extension."""
        try:
            project = open_project(Path(config.config_file_path).parent)
        except YouthsiteError as error:
            raise PluginError(str(error)) from error
        self.site = SiteBuild(project, site_url=config.site_url or "", serving=self.serving)
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.use_directory_urls = False
        config.watch += [
            str(path) for path in _watched(project) if path.exists() and str(path) not in config.watch
        ]
        return config

    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put both editions in the place of the formal Markdown, and leave out what no page of ours uses."""
        config.theme.static_templates.discard(SITEMAP)  # MkDocs' own lists drafts too
        project = self.site.project
        try:
            self.site.assembly = assemble(project, wellbeing=self.site.wellbeing, checks=True)
        except YouthsiteError as error:
            raise PluginError(str(error)) from error
        _add_markdown(config, project, self.site.wellbeing)
        for file in list(files):
            if _is_formal_source(file, project) or _is_unused(file) or self._is_unseen(file):
                files.remove(file)
        for page in self.site.assembly.pages:
            files.append(_file(page, config, project))
        for path, script in search_scripts(self.site.assembly).items():
            files.append(File.generated(config, path, content=script))
        for path, content in look_files(project.settings).items():
            files.append(File.generated(config, path, content=content))
        return files

    def _is_unseen(self, file: File) -> bool:
        """A picture that may not be seen: of a full report and on no page, or with a consent that ended."""
        folders = file.src_uri.split("/")[:2]
        ours = folders in [[slug, FOLDER] for slug in self.site.project.slugs]
        ended = unshown_files(self.site.project.pictures, day_of_build())
        if file.src_uri.removeprefix("pictures/") in ended and folders[0] == FOLDER:
            return True
        return ours and file.src_uri not in self.site.assembly.pictures

    @event_priority(50)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Add the list of pages for search engines, where the site has an address and may be listed."""
        found = [file.page for file in files.documentation_pages() if file.page is not None]
        listed = [page for page in found if is_listed(self._site_page(page), self.site.project.settings)]
        addresses = [page.canonical_url for page in listed if page.canonical_url]
        if addresses:
            files.append(File.generated(config, SITEMAP, content=sitemap(addresses)))
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the template its view of the page."""
        context["youthsite"] = self.site.viewer.view(self._site_page(page))  # type: ignore[typeddict-unknown-key]
        return context

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the page for wrong addresses its view."""
        missing = SitePage(uri="404.md", title="This page is not here", role=MISSING, markdown="")
        context["youthsite"] = self.site.viewer.view(missing)  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write, of each report, which files a phone keeps and how large they are."""
        site = Path(config.site_dir)
        for uri, text in keep_lists(self.site.assembly, site).items():
            write_text(site / uri, text)

    def _site_page(self, page: Page) -> SitePage:
        uri = page.file.src_uri
        ours = next((ours for ours in self.site.assembly.pages if ours.uri == uri), None)
        role: Any = "home" if uri == "index.md" else "other"
        return ours or SitePage(uri=uri, title=page.title or "", role=role, markdown="")


def _watched(project: Project) -> list[Path]:
    return [
        project.easyread,
        project.feedback,
        project.imports,
        project.audio,
        project.theme,
        project.root / "youthsite.yml",
        project.root / TESTS_FILE,
    ]


def _add_markdown(config: MkDocsConfig, project: Project, wellbeing: bool) -> None:
    wanted = {"youthsite", "sane_lists"} - set(config.markdown_extensions)
    config.markdown_extensions += sorted(wanted)
    config.mdx_configs["youthsite"] = {
        "pictures": str(project.pictures),
        "numbers": list(numbers_to_call(project.settings)),
        "wellbeing_pages": wellbeing,
        "room_to_draw": project.settings.publish == "preview",
    }


def _is_formal_source(file: File, project: Project) -> bool:
    """The formal Markdown itself, which may hold private passages; its pages come from the assembly."""
    return file.is_documentation_page() and file.src_uri.split("/")[0] in project.slugs


def _is_unused(file: File) -> bool:
    """Material's own scripts and styles, which our templates do not load, and the notes beside pictures."""
    return file.src_uri.startswith("assets/") or (
        file.src_uri.startswith("pictures/") and file.src_uri.endswith(".yml")
    )


def _file(page: SitePage, config: MkDocsConfig, project: Project) -> File:
    file = File.generated(config, page.uri, content=page.markdown)
    if page.source is not None:
        file.edit_uri = "../" + page.source.relative_to(project.root).as_posix()
    return file
