"""`python -m youthsite` is the command line."""

from .cli import main

main(prog_name="youthsite")
