"""The command line: `youthsite start` for everything at once, and each step by itself."""

import sys

import click

from ... import __version__
from ...errors import YouthsiteError
from .accepting import accept
from .approving import agree, approve, dismiss, reject, review, status
from .bringing import add, answer, new, start
from .checking import check
from .deciding import hold, release
from .exchanging import export, proposals, session, take
from .hearing import said
from .numbers import numbers
from .packing import booklet, pack
from .picturing import picture
from .showing import assemble, build, narrate, script, serve
from .signing import statement
from .tagging import tags
from .telling import draft, rewrite
from .tracing import undo, why
from .tying import tie, untie
from .voicing import voice
from .years import addresses, follow_up

# Click leaves a paragraph's lines as they are when it begins with a backspace.
HELP = """Publish a version of your report that children can understand, beside the full report.

\b
New here? One command does everything with your report:
    youthsite start REPORT.txt --out my-site

Or go step by step: new, add, answer, hold, release, draft, check, accept, why, undo,
tie, untie, picture, numbers, tags, review, agree, approve, reject, dismiss, follow-up,
status, said, statement, export, take, proposals, session, addresses, voice, narrate,
script, build, pack, booklet, serve.
"""


class PlainErrors(click.Group):
    """Shows an error that people can mend as one plain sentence, and ends with status 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order in which a person needs them."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except YouthsiteError as error:
            click.echo(f"Sorry, that did not work.\n{error}", err=True)
            sys.exit(2)


@click.group(
    cls=PlainErrors,
    help=HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="youthsite")
def main() -> None:
    """Run `youthsite`."""


# In the order in which a person needs them.
for _command in (
    start,
    new,
    add,
    answer,
    hold,
    release,
    draft,
    rewrite,
    check,
    accept,
    why,
    undo,
    tie,
    untie,
    picture,
    numbers,
    tags,
    review,
    agree,
    approve,
    reject,
    dismiss,
    follow_up,
    status,
    export,
    take,
    proposals,
    session,
    said,
    statement,
    addresses,
    voice,
    narrate,
    script,
    build,
    pack,
    booklet,
    serve,
    assemble,
):
    main.add_command(_command)
