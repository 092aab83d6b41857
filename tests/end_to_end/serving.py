"""A web server for tests that shows one folder below `/a/b/`, and a walk over all that its files name."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

from tests.webpage import WebPage, _Reader

BELOW = "/a/b/"
CSS = re.compile(r"""url\(["']?(?!data:)([^"')]+)""")


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        if not self.path.startswith(BELOW):
            self.send_error(403, "outside")
            return
        self.path = "/" + self.path.removeprefix(BELOW)
        super().do_GET()

    def log_message(self, *_):
        pass


@contextmanager
def served(folder: Path) -> Iterator[ThreadingHTTPServer]:
    """Serve a folder; `front` is its address, `asked` every path that was asked for."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    server.daemon_threads = True
    server.block_on_close = False
    server.asked = []
    server.front = f"http://127.0.0.1:{server.server_port}{BELOW}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def walk(front: str, address: str, *starts: str) -> tuple[set[str], list[str]]:
    """Ask for everything that the site names, from its front on; give the paths that came, and the faults.

    Whole addresses below `address`, where the site will stand, are asked for here.
    """
    came: set[str] = set()
    wrong: list[str] = []
    waiting = [(front + start, "the front") for start in ("index.html", *starts)]
    known = {url for url, _ in waiting}
    while waiting:
        url, named_by = waiting.pop()
        if not url.startswith(front):
            wrong.append(f"{named_by} leads out: {url}")
            continue
        try:
            with urlopen(url) as answer:
                data, kind = answer.read(), answer.headers.get_content_type()
        except HTTPError as error:
            wrong.append(f"{named_by}: {error.code} for {url}")
            continue
        path = url.removeprefix(front)
        came.add(path)
        for name in _named(path, kind, data):
            here = front + name.removeprefix(address) if address and name.startswith(address) else name
            found = urljoin(url, here).partition("#")[0]
            if urlsplit(found).scheme in ("http", "https") and found not in known:
                known.add(found)
                waiting.append((found, path))
    return came, wrong


def _named(path: str, kind: str, data: bytes) -> Iterator[str]:
    if kind == "text/html":
        yield from _of_page(data.decode("utf-8"))
    elif path.endswith((".css", ".svg")):
        yield from CSS.findall(data.decode("utf-8"))
    elif path.startswith("search/"):
        yield from ("../" + url for url in re.findall(r'"url":"([^"]+)"', data.decode("utf-8")))
    elif path.startswith("keep/"):
        yield from (
            "../" + file
            for group in json.loads(data).values()
            if isinstance(group, list)
            for file, _ in group
        )
    elif path.endswith(".xml"):
        yield from re.findall(r'(?:>|url="|href=")(https?://[^"<]+)', data.decode("utf-8").split("?>", 1)[1])


def _of_page(html: str) -> Iterator[str]:
    page = WebPage(Path())
    _Reader(page).feed(html)
    for tag, values in page.tags:
        if tag == "a" and urlsplit(values.get("href") or "").scheme in ("http", "https"):
            continue  # a reader may go elsewhere
        for name in ("href", "src", "poster", "action", "data-index", "data-keep"):
            if values.get(name):
                yield values[name]
        if values.get("property") == "og:url":
            yield values["content"]
        if "data-root" in values:
            yield values["data-root"] + "sw.js"
