#!/usr/bin/env python3
"""Writes docs/rules.md from the rules and their explanations.

usage: rules_doc.py [-o FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

from citecheck.rules import ALL
from citecheck.rules.explanations import EXPLANATIONS

HEAD = """# Rules

Every rule looks at ledgers only: it needs no source and no network. `citecheck rules` lists them,
`citecheck rules RULE` prints one of the sections below. Choose with
`--select RULE` and `--ignore RULE`, or in `[tool.citecheck]`.

*Severity* says how much a finding matters if it is true, *confidence* how likely it is to be true; each finding has
both. Each section has a text that the rule must mark and a near miss that it must leave alone; both are run by the
tests. This page is made by `scripts/rules_doc.py` from `src/citecheck/rules/explanations.py`.

Three more words are in use for what a verdict says, and are no rules: `source-contradicts`, `source-silent` and
`source-unread`; see [verdicts.md](verdicts.md).
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD, "| rule | severity | what |\n|---|---|---|"]
    parts[1] += "".join(f"\n| [{r.slug}](#{r.slug}) | {r.severity.value} | {_phrase(r.summary)} |" for r in ALL)
    for rule in ALL:
        explanation = EXPLANATIONS[rule.slug]
        parts.append(
            f"## {rule.slug}\n\n**Severity** {rule.severity.value}\n\n**What it marks.** {explanation.marks}\n\n"
            f"**Marked:**\n\n```text\n{explanation.flagged.rstrip()}\n```\n\n"
            f"**Left alone:**\n\n```text\n{explanation.quiet.rstrip()}\n```\n\n"
            f"**Not noticed.** {explanation.limits}"
        )
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _phrase(summary: str) -> str:
    return summary[:1].upper() + summary[1:].rstrip(".")


if __name__ == "__main__":
    target = Path(sys.argv[2]) if sys.argv[1:2] == ["-o"] else Path(__file__).parents[1] / "docs" / "rules.md"
    target.write_text(page(), encoding="utf-8")
