"""Every rule of the fact guard, for the documentation and its test."""

FACT_RULES = {
    "fact-number": "a number, share or sum of money that the passage does not have",
    "fact-number-unit": "a number with another unit (“18 months” for 18 weeks, “281 people” for 281 times)",
    "fact-number-bound": "“over”, “nearly”, “fewer than” that were added, turned or (as a warning) lost",
    "fact-number-order": "a change told the wrong way round (“from 39 to 22” for from 22 to 39)",
    "fact-number-untold": "numbers of the passage that are not told",
    "fact-date": "a year, month or weekday that the passage does not have",
    "fact-rate": "“every month” where the passage says another rate or none",
    "fact-date-untold": "years, months and weekdays of the passage that are not told",
    "fact-name": "a name that does not stand in the passage as a whole",
    "fact-name-untold": "names of the passage that are not told",
    "fact-negation": "a “not” that was added, or lost from words that are still told",
    "fact-negation-untold": "a “not” of the passage whose words are not told",
    "fact-duty": "“must”, “may” or “should” that was added or turned into a plain fact",
    "fact-duty-untold": "a duty of the passage that is not told",
    "fact-promise": "a promise or plan told as done, or something done told as a promise",
    "fact-direction": "more, fewer, better, worse or the same, where the passage does not say so",
    "fact-quantity": "all, most, many, few, only or none, where the passage does not say so",
    "fact-quantity-untold": "an “only” before a number that is lost",
}
"""What each looks for, by rule id. An `-untold` rule warns (names: hints); the others are errors."""
