"""WebVTT: cues as text that players and podcast apps read."""

from collections.abc import Iterable


def write_vtt(cues: Iterable[tuple[str, float, float, str]]) -> str:
    """Write cues: the name, the first and the last second of each, and what it holds, escaped."""
    written = (f"{name}\n{_time(start)} --> {_time(end)}\n{text}" for name, start, end, text in cues)
    return "\n\n".join(["WEBVTT", *written]) + "\n"


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}.{rest % 1000:03}"
