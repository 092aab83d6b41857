"""The corruption suite of the fact guard: honest tellings of reports, and the same with one fault each."""
