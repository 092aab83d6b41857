"""A language model that is none: a server on this computer that gives the answers a test wants."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

Answer = Callable[["Model", str], tuple[int, bytes]]


class Model:
    """What the server was asked, and how it answers: with words, or with bytes of any kind."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.bodies: list[dict[str, object]] = []
        self.says: Callable[[str], str] = lambda passage: "CANNOT"
        self.sends: Callable[[str], tuple[int, dict[str, str], bytes]] | None = None
        self.url = ""

    def reply(self, passage: str) -> tuple[int, dict[str, str], bytes]:
        if self.sends:
            return self.sends(passage)
        message = {"choices": [{"message": {"role": "assistant", "content": self.says(passage)}}]}
        return 200, {}, json.dumps(message).encode()


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    monkeypatch.delenv("CI", raising=False)
    model = Model()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            passage = body["messages"][-1]["content"].removeprefix("<passage>").removesuffix("</passage>")
            model.asked.append(passage)
            model.headers.append(dict(self.headers))
            model.bodies.append(body)
            status, headers, data = model.reply(passage)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(BrokenPipeError, ConnectionResetError):
                self.wfile.write(data)

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    model.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    yield model
    server.shutdown()
    server.server_close()
