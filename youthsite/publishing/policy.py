"""What a browser may load for a page of ours, told to it in the page's head (Content Security Policy).

Everything comes from the site itself. A server can say the same and a little more: docs/server.md.
"""

POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "media-src 'self' blob:",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
"""The policy of every page."""

SERVER_ONLY = "frame-ancestors 'none'"
"""What only a server may say: no other site shows our pages inside its own."""
