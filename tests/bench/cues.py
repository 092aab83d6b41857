"""How far the start of each sentence's cue is from where the sentence is heard in the decoded MP3.

    python -m tests.bench.cues [SITE FOLDER]

The MP3 is decoded by Chromium, as readers' browsers do it. A sentence is heard from the first sample louder
than -46 dBFS, looked for from 150 ms before its cue.
"""

import base64
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import QUIET, find_chromium
from tests.sites import copy_example
from youthsite import steps
from youthsite.project import open_project

DECODE = """async ([data, starts]) => {
  const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const sound = await new OfflineAudioContext(1, 1, 22050).decodeAudioData(bytes.buffer);
  const samples = sound.getChannelData(0);
  return starts.map((start) => {
    for (let at = Math.max(0, Math.round((start - 0.15) * 22050)); at < (start + 1) * 22050; at += 1) {
      if (Math.abs(samples[at]) > 0.005) return at / 22050 - start;
    }
    return 9;
  });
}"""


def main(folder: Path) -> None:
    """Print how far the cues of every page are off, in milliseconds."""
    pages = steps.narrate(open_project(folder))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=list(QUIET))
        page = chromium.new_page()
        off = []
        for audio in pages.values():
            data = base64.b64encode(audio.path.read_bytes()).decode()
            off += page.evaluate(DECODE, [data, [cue.start for cue in audio.cues]])
        chromium.close()
    found = sorted(round(1000 * abs(one)) for one in off)
    over = sum(one > 60 for one in found)
    middle, most = found[len(found) // 2], found[len(found) * 95 // 100]
    print(f"{len(found)} starts: median {middle} ms, 95% {most} ms, largest {found[-1]} ms, {over} over 60")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as made:
            main(copy_example(Path(made) / "site").root)
