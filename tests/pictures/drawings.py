"""Every drawing that youthsite brings, for the tests that ask the same of all."""

from pathlib import Path

import youthsite

PACKAGE = Path(youthsite.__file__).parent
ICONS = sorted((PACKAGE / "wellbeing" / "icons").glob("*.svg"))
KINDS = sorted((PACKAGE / "pictures" / "kinds").glob("*.svg"))
LIBRARY = sorted((PACKAGE / "pictures" / "library").glob("*.svg"))
SMALL = [*ICONS, *KINDS]
ALL = [*SMALL, *LIBRARY]


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"
