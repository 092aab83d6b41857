"""Asking a person on one page in the browser, served to this computer only, until the answers are saved."""

import secrets
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from urllib.parse import parse_qsl

from ..errors import YouthsiteError
from ..intake import AnswersFile, Asking, open_answers
from .answer_html import POLICY, form_page, note_page, saved_page

_HOST = "127.0.0.1"
_MOST_BYTES = 50_000
_FORM = "application/x-www-form-urlencoded"


class AnswerServer(ThreadingHTTPServer):
    """Serves one form below an address nobody can guess, and stops when it was sent."""

    def __init__(self, asking: Asking, file: AnswersFile, slug: str) -> None:
        """Take a free port of this computer; `serve_forever` serves, `saved` counts what was answered."""
        super().__init__((_HOST, 0), _Handler)
        self.asking, self.file, self.slug = asking, file, slug
        self.saved = 0
        self.over = False
        self.lock = Lock()
        self.host = f"{_HOST}:{self.server_address[1]}"
        self.path = f"/{secrets.token_urlsafe(24)}/"
        self.address = f"http://{self.host}{self.path}"

    def save(self, chosen: Mapping[str, str]) -> dict[str, str]:
        """Keep every valid choice and give them by the id of the question."""
        kept = {}
        for asked in self.asking.now:
            question = asked.question
            choice = chosen.get(question.id, "")
            if choice in dict(question.choices):
                self.file = self.file.add(question, choice)
                kept[question.id] = choice
        return kept


class _Handler(BaseHTTPRequestHandler):
    """Answers only this computer's browser, only at the secret address, only from its own page."""

    server: AnswerServer
    server_version = "youthsite"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        """Show the form."""
        if self._allowed():
            self._send(HTTPStatus.OK, form_page(self.server.asking, self.server.slug))

    def do_POST(self) -> None:
        """Save the answers, show them, and stop."""
        if not self._allowed() or not self._own_page():
            return
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > _MOST_BYTES or self.headers.get_content_type() != _FORM:
            self._refuse(HTTPStatus.BAD_REQUEST, "That is not the form of this page.")
            return
        chosen = dict(parse_qsl(self.rfile.read(int(length)).decode("utf-8", "replace")))
        with self.server.lock:
            if self.server.over:
                self._refuse(HTTPStatus.GONE, "The answers were saved already.")
                return
            self._save(chosen)

    def _save(self, chosen: Mapping[str, str]) -> None:
        server = self.server
        try:
            kept = server.save(chosen)
        except YouthsiteError as error:
            self._send(HTTPStatus.CONFLICT, form_page(server.asking, server.slug, chosen, self._again(error)))
            return
        if not kept:
            why = "Nothing is answered yet. Choose an answer, or close this page and stop the program."
            self._send(HTTPStatus.OK, form_page(server.asking, server.slug, chosen, why))
            return
        server.saved, server.over = len(kept), True
        self._send(HTTPStatus.OK, saved_page(server.asking, server.slug, kept))
        server.shutdown()

    def _again(self, error: YouthsiteError) -> str:
        """Read the file that somebody changed, so that pressing Save once more is right, and say so."""
        try:
            self.server.file = open_answers(self.server.file.path.parent)
        except YouthsiteError as damaged:
            return str(damaged)
        return f"{error.problem} If their answers and yours go together, press Save once more."

    def _allowed(self) -> bool:
        if self.headers.get("Host") != self.server.host:
            return self._refuse(HTTPStatus.FORBIDDEN, "This page is only for this computer.")
        if not secrets.compare_digest(self.path.encode(), self.server.path.encode()):
            return self._refuse(HTTPStatus.NOT_FOUND, "There is nothing here. Open the whole address.")
        return True

    def _own_page(self) -> bool:
        own = self.headers.get("Origin") == f"http://{self.server.host}"
        if not own or self.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return self._refuse(HTTPStatus.FORBIDDEN, "Another page may not answer for you.")
        return True

    def _refuse(self, status: HTTPStatus, why: str) -> bool:
        self._send(status, note_page("That did not work", why))
        return False

    def _send(self, status: HTTPStatus, page: str) -> None:
        data = page.encode()
        self.send_response(status)
        for name, value in {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Length": str(len(data)),
            "Content-Security-Policy": POLICY,
            "Cache-Control": "no-store",
            "Referrer-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
            "Connection": "close",
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the address is a secret, and the terminal is for people."""


def ask_on_page(asking: Asking, file: AnswersFile, slug: str, say: Callable[[str], object]) -> int:
    """Serve the form until it was sent or the person stops the program; give the number of answers kept."""
    with AnswerServer(asking, file, slug) as server:
        say(f"Open this address in your browser. It works on this computer only:\n\n  {server.address}\n")
        say("Press Ctrl and C here to stop without answering.")
        try:
            server.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            say("")
        return server.saved
