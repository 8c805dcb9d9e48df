"""Options that several commands share."""

from __future__ import annotations

import click

from citecheck.config import FAIL_ON

format_option = click.option(
    "--format", "format_name", default="terminal", show_default=True, metavar="NAME", help="terminal or json."
)
any_format_option = click.option(
    "--format",
    "format_name",
    default="terminal",
    show_default=True,
    metavar="NAME",
    help="terminal, json, csl-json or bibtex; the last two write the cited works for reference managers.",
)
output_option = click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Write to this file instead of stdout."
)
select_option = click.option(
    "--select", multiple=True, metavar="RULE", help="Apply only this rule; may be given more than once."
)
ignore_option = click.option(
    "--ignore", multiple=True, metavar="RULE", help="Leave out this rule; may be given more than once."
)
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="Exit with 1 where a finding is of this severity or above; a contradicted claim counts as high, a silent "
    "source as medium. [default: never]",
)
strict_option = click.option("--strict", is_flag=True, help="Exit with 4 where something went unchecked.")
cassettes_option = click.option(
    "--cassettes", type=click.Path(file_okay=False), help="Folder of recorded sources. [default: cassettes]"
)
second_opinion_option = click.option(
    "--second-opinion",
    type=click.Choice(["nli", "chat"]),
    help="Ask this judge of [tool.citecheck.second-opinion] about silent claims; its word is a suggestion.",
)
record_option = click.option(
    "--record",
    type=click.Choice(["none", "new", "all"]),
    default="none",
    show_default=True,
    help="What to ask of the web: nothing, what is not recorded yet, or everything anew.",
)
