"""The day it is for a build."""

import os
from datetime import UTC, date, datetime


def day_of_build() -> date:
    """Give the day for which a site is built: SOURCE_DATE_EPOCH where it is set to a day, else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not (epoch.isascii() and epoch.isdecimal()):
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (OverflowError, ValueError, OSError):
        return date.today()
