"""Days as readers see them."""

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_in_words(day: str) -> str:
    """Give an ISO day as it is said, like 5 March 2025; what is no such day comes back as it is."""
    parts = day.split("-")
    if (
        len(parts) != 3
        or not all(part.isdecimal() for part in parts)
        or not 1 <= int(parts[1]) <= len(_MONTHS)
    ):
        return day
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {int(parts[0])}"


def month_in_words(day: str) -> str:
    """Give the month and year of an ISO day, like March 2025."""
    return day_in_words(day).partition(" ")[2] or day
