"""A built site as one zip for a council's web server, looked through before it leaves the house."""

from .address import address_of
from .gate import may_pack
from .packs import Pack, pack_path, pack_site

__all__ = ["Pack", "address_of", "may_pack", "pack_path", "pack_site"]
