"""What a human reviewer said. Programs read decisions and never rewrite them."""

from __future__ import annotations

import enum
from collections.abc import Iterable

import attrs


class Judgement(enum.Enum):
    ACCEPTED = "accepted"
    """The reviewer agrees: this is a fault, or this verdict holds."""
    DISMISSED = "dismissed"
    """The reviewer disagrees: no fault here."""


@attrs.frozen(kw_only=True)
class Decision:
    """A reviewer's word on a finding or a claim."""

    subject: str
    """Fingerprint of the finding, or id of the claim."""
    judgement: Judgement
    reviewer: str = ""
    date: str = ""
    """ISO date."""
    comment: str = ""
    summary: str = ""
    """The finding's message or the claim's surface when it was decided, so that the file reads by itself."""


def latest(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The decision that counts for each subject: the last one made."""
    return {decision.subject: decision for decision in decisions}
