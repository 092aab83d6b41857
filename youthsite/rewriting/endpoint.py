"""The endpoint of a language model: one question, one answer, and no way off this computer unless allowed."""

import hashlib
import ipaddress
import json
import os
import time
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from ..errors import YouthsiteError
from ..files import write_bytes
from ..settings import FILE, RewriterSettings
from .asking import VERSION, messages

_MOST_BYTES = 64_000
_CHUNK = 4_096
_SETTINGS = "See “The rewriter” in docs/settings.md."


class NoAnswerError(Exception):
    """The endpoint gave nothing that can be used; the message says why, for the list "to do"."""


class _NoRedirects(HTTPRedirectHandler):
    """Refuses to be sent elsewhere: an endpoint on this computer could point to one that is not."""

    def redirect_request(self, *arguments: Any) -> None:  # noqa: ANN401
        """Follow nothing."""
        return


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible endpoint; what it said before is kept in `cache` and not asked again."""

    settings: RewriterSettings
    cache: Path

    def answer(self, text: str) -> str:
        """Give the model's words for one passage.

        Raises NoAnswerError when the answer is late, too large, broken or an error, and YouthsiteError when
        nobody listens at the address: then it is no use to go on.
        """
        kept = self.cache / f"{self._key(text)}.txt"
        if kept.exists():
            return kept.read_text(encoding="utf-8")
        said = _words(self._post(text))
        write_bytes(kept, said.encode("utf-8"))
        return said

    def _key(self, text: str) -> str:
        whole = json.dumps([VERSION, self.settings.model, self.settings.url, messages(text)])
        return hashlib.sha256(whole.encode()).hexdigest()[:32]

    def _post(self, text: str) -> bytes:
        asked = {
            "model": self.settings.model,
            "messages": messages(text),
            "temperature": 0,
            "seed": 0,
            "stream": False,
            "max_tokens": 400,
        }
        request = Request(f"{self.settings.url.rstrip('/')}/chat/completions", json.dumps(asked).encode())
        request.add_header("Content-Type", "application/json")
        if key := os.environ.get(self.settings.key_from or "", ""):
            request.add_header("Authorization", f"Bearer {key}")
        opener = build_opener(ProxyHandler({}), _NoRedirects())
        until = time.monotonic() + self.settings.seconds
        try:
            with opener.open(request, timeout=self.settings.seconds) as response:
                return _read(response, until)
        except HTTPError as error:
            raise NoAnswerError(f"the rewriter answered with the error {error.code}") from error
        except (TimeoutError, HTTPException, ValueError) as error:
            raise NoAnswerError("the rewriter's answer was late or broken") from error
        except (URLError, OSError) as error:
            if isinstance(getattr(error, "reason", error), TimeoutError | ConnectionResetError):
                raise NoAnswerError("the rewriter's answer was late or broken") from error
            raise YouthsiteError(
                f"Nobody answers at {self.settings.url}, the address of the rewriter.",
                fix=f"Start the program that runs your model, or take `rewriter` out of {FILE}.",
            ) from error


def open_endpoint(settings: RewriterSettings, cache: Path) -> Endpoint:
    """Give the endpoint that the settings name.

    Raises YouthsiteError when none is named, CI is set, or its address is not on this computer and
    `allow_remote` is not set.
    """
    if not settings.url or not settings.model:
        raise YouthsiteError("No rewriter is set up for this site.", fix=_SETTINGS, file=FILE)
    if os.environ.get("CI"):
        raise YouthsiteError("The rewriter is not asked where CI is set.", fix="Ask it on your own computer.")
    parts = urlsplit(settings.url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise YouthsiteError(
            f"`{settings.url}` is not the address of a rewriter.",
            fix="It should look like http://127.0.0.1:11434/v1.",
            file=FILE,
        )
    if not settings.allow_remote and not _is_here(parts.hostname):
        raise YouthsiteError(
            f"{parts.hostname} is not on this computer, so the report would be sent away.",
            fix="If you may do that, set `allow_remote: true` under `rewriter`.",
            file=FILE,
        )
    return Endpoint(settings, cache)


def _is_here(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _read(response: HTTPResponse, until: float) -> bytes:
    """Read the answer to its end, within the time and the size allowed."""
    body = b""
    while chunk := response.read1(_CHUNK):
        body += chunk
        if len(body) > _MOST_BYTES:
            raise NoAnswerError("the rewriter's answer was too long")
        if time.monotonic() > until:
            raise TimeoutError
    return body


def _words(body: bytes) -> str:
    try:
        data = json.loads(body)
        said = data["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NoAnswerError("the rewriter's answer could not be read") from error
    if not isinstance(said, str):
        raise NoAnswerError("the rewriter's answer could not be read")
    return said
