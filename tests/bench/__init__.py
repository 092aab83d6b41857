"""Speed, as ratios within one run. `python -m tests.bench` prints the table; nothing here is a test."""
