"""The command line: one file a command, loaded when it is called."""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import click

import citecheck
from citecheck.cli.messages import tell
from citecheck.errors import CitecheckError, ConfigError

__all__ = ["main", "run"]

_COMMANDS = ("verify", "extract", "compare", "report", "review", "rules")

UNREAD = 3
"""Exit code where an input could not be read or a result not written."""


class _Commands(click.Group):
    """Commands by name, in the order in which people need them; each imports its module when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: Any = getattr(importlib.import_module(f"citecheck.cli.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done, 1 findings at or above --fail-on, 2 usage, 3 an input could not be read, "
    "4 --strict and something went unchecked, 70 an internal error.",
)
@click.version_option(citecheck.__version__, prog_name="citecheck")
def citecheck_command() -> None:
    """Check the numbers and footnotes of reports against their sources, and mark where documents disagree."""


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code. Prints; raises nothing for bad input."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us, as with ">&-"
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # "£" must not end a run on a terminal that has no such sign
            stream.reconfigure(errors="replace")
    try:
        code = citecheck_command.main(args=args, prog_name="citecheck", standalone_mode=False)
    except click.ClickException as error:
        lines = io.StringIO()
        error.show(file=lines)  # it quotes what was typed, which may act on a terminal
        for line in lines.getvalue().rstrip("\n").split("\n"):
            tell(line)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        tell("interrupted")
        return 130
    except ConfigError as error:
        tell(f"error: {error}")
        return 2
    except CitecheckError as error:
        tell(f"error: {error}")
        return UNREAD
    except OSError as error:
        name = f" {error.filename}" if error.filename else ""
        tell(f"error: cannot write or read{name}: {error.strerror or error}")
        return UNREAD
    except Exception as error:  # noqa: BLE001 - a fault of ours must not meet a user as a traceback
        from citecheck.cli.crashes import INTERNAL, tell_crash

        tell_crash(error)
        return INTERNAL
    return code if isinstance(code, int) else 0


def main() -> NoReturn:
    """The command `citecheck`."""
    sys.exit(run())
