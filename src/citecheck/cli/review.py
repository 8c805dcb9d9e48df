"""citecheck review: findings and verdicts one by one, and what a person says of them."""

from __future__ import annotations

import click

from citecheck.cli.options import cassettes_option, second_opinion_option


@click.command(short_help="Step through findings and verdicts and record decisions.")
@click.argument("paths", nargs=-1, metavar="[LEDGER]...")
@click.option("--finding", metavar="PREFIX", help="Only the finding or claim whose fingerprint begins so.")
@click.option("--reviewer", metavar="NAME", help="Who decides. [default: user.name of git, else the user]")
@cassettes_option
@second_opinion_option
def review(
    paths: tuple[str, ...],
    finding: str | None,
    reviewer: str | None,
    cassettes: str | None,
    second_opinion: str | None,
) -> int:
    """Show each finding, and each verdict that does not support its claim, and ask what to make of it.

    Answers: a accept, d dismiss, s skip, q quit. Every decision is saved at once to the decisions file beside the
    ledger, which no command rewrites. Those decided before are not shown again, unless --finding names one.

    Example: citecheck review claims/report.jsonl
    """
    from citecheck.cli import UNREAD
    from citecheck.cli.checking import check_paths
    from citecheck.cli.crashes import INTERNAL
    from citecheck.cli.progress import Progress
    from citecheck.cli.review_steps import Steps, items_of, reviewer_name
    from citecheck.config import load_config
    from citecheck.errors import ReadError

    config = load_config()
    with Progress() as progress:
        inputs, report = check_paths(
            paths, config=config, cassettes=cassettes, second_opinion=second_opinion, progress=progress
        )
    for ledger in inputs.ledgers:
        if ledger.document.id not in inputs.files:
            reason = "decisions stand beside a ledger; write one with citecheck extract and review that"
            raise ReadError(ledger.document.path or ledger.document.id, reason)
    Steps(report, inputs.files, reviewer or reviewer_name()).through(items_of(report, finding))
    if inputs.crashed:
        return INTERNAL
    return UNREAD if inputs.problems else 0
