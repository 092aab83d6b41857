"""What to ask of an open page: one place for each question, for `make test` and `make audit` alike."""
