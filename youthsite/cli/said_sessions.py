"""What the command line says about sessions: what was printed, and what a group said."""

from pathlib import Path

from ..exchange.sessions import ANSWERS
from ..meeting import Chosen, KeptSession


def pack_text(path: Path, form: Path, chosen: Chosen) -> str:
    """Say what a session pack holds and how to type back what the group said."""
    blocks = ", ".join(f"#{block.id}" for _, block in chosen)
    many = "1 block" if len(chosen) == 1 else f"{len(chosen)} blocks"
    return (
        f"Written to {path}, with {many}: {blocks}.\n"
        f"Afterwards, fill in {form} in any text editor, and run `youthsite session {form}`."
    )


def session_text(kept: KeptSession) -> str:
    """Say what was kept, and which blocks nobody wants to change."""
    session = kept.session
    lines = [f"Kept in {kept.path}: {session.group}, {session.date}."]
    for heard in session.blocks:
        counts = ", ".join(f"{name} {count}" for name, count in zip(ANSWERS, heard.counts, strict=True))
        lines.append(f"  {heard.place}: {counts}")
    if kept.all_keep:
        lines.append("Nobody wants to change these. If the group agrees to them, say so:")
        group = session.group.replace('"', "'")
        lines += [f'  youthsite agree {place} --by "{group}"' for place in kept.all_keep]
    return "\n".join(lines)
