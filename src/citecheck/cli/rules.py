"""citecheck rules: what is checked, and why."""

from __future__ import annotations

import click


@click.command(short_help="List the rules, or explain one.")
@click.argument("rule", required=False, metavar="[RULE]")
def rules(rule: str | None) -> int:
    """List the rules, or explain the one named.

    Example: citecheck rules number-conflict
    """
    from citecheck.cli.results import emit
    from citecheck.errors import ConfigError
    from citecheck.rules import ALL
    from citecheck.rules.explanations import EXPLANATIONS, SOURCES

    slugs = [*(each.slug for each in ALL), *SOURCES]
    if rule is None:
        import textwrap

        width = max(map(len, slugs))
        lines: list[str] = []
        for each in ALL:
            head = f"{each.slug:<{width}}  {each.severity.value:<6}  "
            lines += textwrap.wrap(_phrase(each.summary), 80, initial_indent=head, subsequent_indent=" " * len(head))
        lines += ["", "In verdicts, which need a source:", *SOURCES]
        lines += ["", f"citecheck rules {ALL[0].slug} explains one."]
        emit("".join(f"{line}\n" for line in lines))
        return 0
    if rule in SOURCES:
        emit(f"{rule}\n\n{_indented(SOURCES[rule])}")
        return 0
    chosen = next((each for each in ALL if each.slug == rule), None)
    if chosen is None:
        raise ConfigError("rule", rule, tuple(slugs))
    emit(f"{chosen.slug} ({chosen.severity.value}): {_phrase(chosen.summary)}\n")
    explanation = EXPLANATIONS.get(chosen.slug)
    if explanation is not None:
        parts = {
            "what it marks": explanation.marks,
            "marked": explanation.flagged,
            "left alone": explanation.quiet,
            "not noticed": explanation.limits,
        }
        for title, text in parts.items():
            emit(f"\n{title}\n{_indented(text)}")
    return 0


def _phrase(summary: str) -> str:
    """Summaries in one shape, however a rule writes its own: "One person under two spellings"."""
    return summary[:1].upper() + summary[1:].rstrip(".")


def _indented(text: str) -> str:
    """The text in lines of at most 80 columns, two spaces in, its own line breaks kept."""
    import textwrap

    lines = [textwrap.wrap(line, 76) or [""] for line in text.rstrip("\n").split("\n")]
    return "".join(f"  {line}".rstrip() + "\n" for wrapped in lines for line in wrapped)
