"""What a server should say with the pages, written for three servers."""

from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from ..files import read_text
from ..publishing.policy import POLICY, SERVER_ONLY

DATA = Path(__file__).parent / "data"
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; {SERVER_ONLY}",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-cache",
}
_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".opus": "audio/ogg",
    ".mp4": "video/mp4",
    ".vtt": "text/vtt",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".pls": "application/pls+xml",
}
"""What a server may not know, or know by another name."""
_KNOWN = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".txt": "text/plain",
    ".xml": "application/xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""What every server knows; nginx forgets it where it is told anything."""
_PATH = "/reports/youth/"
"""Stands for the folder on the server while nobody said which it is."""


def server_settings(address: str) -> dict[str, str]:
    """Give the settings for Apache, nginx and IIS by the names of their files.

    The page for wrong addresses is named only where the address is known, for it holds it; IIS keeps its own.
    """
    path = urlsplit(address).path or _PATH
    missing = f"{path}404.html" if address else ""
    return {
        "apache.txt": _filled(
            "apache.txt",
            headers=_rows('Header always set {} "{}"'),
            types="\n".join(f"AddType {kind} {ending}" for ending, kind in _TYPES.items()),
            missing=f"ErrorDocument 404 {missing}" if missing else "",
        ),
        "nginx.txt": _filled(
            "nginx.txt",
            path=path,
            headers=_rows('    add_header {} "{}" always;'),
            types="\n".join(f"        {kind} {ending[1:]};" for ending, kind in (_KNOWN | _TYPES).items()),
            missing=f"error_page 404 {missing};" if missing else "",
        ),
        "iis-web.config.txt": _filled(
            "iis.txt",
            headers=_rows('        <add name="{}" value="{}" />'),
            types="\n".join(map(_iis_type, _TYPES)),
        ),
    }


def _filled(name: str, **parts: str) -> str:
    return Template(read_text(DATA / name)).substitute(parts).rstrip() + "\n"


def _rows(form: str) -> str:
    return "\n".join(form.format(name, value) for name, value in HEADERS.items())


def _iis_type(ending: str) -> str:
    """IIS refuses to serve what it has no type for, and a type that is said twice."""
    remove = f'      <remove fileExtension="{ending}" />\n'
    return f'{remove}      <mimeMap fileExtension="{ending}" mimeType="{_TYPES[ending]}" />'
