"""QR codes: from paper to the sound of a page, without typing an address."""

import io

import segno

LISTEN_HERE = "listen"
"""The id of the player on a page."""


def code_for(address: str) -> bytes:
    """Draw a QR code for an address, as an SVG that is read well on paper even when a little stained."""
    made = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(made, kind="svg", scale=4, border=4, dark="#000", light="#fff", xmldecl=False, nl=True)
    return made.getvalue()
