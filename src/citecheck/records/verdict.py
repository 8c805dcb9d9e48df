"""What the source says of a claim."""

from __future__ import annotations

import enum

import attrs

from citecheck.records.claim import Claim, Said
from citecheck.records.location import Location
from citecheck.records.source import Outcome, Provenance


class Status(enum.Enum):
    """One word for a claim. Neither silent nor unread means wrong."""

    SUPPORTED = "supported"
    ROUNDED = "rounded"
    """The source agrees once the claim's own precision or qualifier is allowed for."""
    CONTRADICTED = "contradicted"
    """The source gives another value for the same thing."""
    SILENT = "silent"
    """We read the source and the figure is not there."""
    UNREAD = "unread"
    """We never got the source; the retrieval says why."""
    UNCITED = "uncited"
    """The claim has no note."""
    UNCHECKED = "unchecked"
    """The sentence holds no figure and no date to check. Only `judge` says so: every claim of a ledger has a figure."""

    @property
    def slug(self) -> str | None:
        """The rule slug under which reports show a verdict that wants a look; None for the others."""
        return _SLUGS.get(self.value)


_SLUGS = {"contradicted": "source-contradicts", "silent": "source-silent", "unread": "source-unread"}


@attrs.frozen(kw_only=True)
class Evidence:
    """The passage of a source that bears on a claim."""

    text: str
    """The passage, lines joined."""
    location: Location
    """Where in the source's text it stands; `location.surface` is the figure itself where there is one."""
    url: str
    title: str | None = None
    """Of the source."""
    provenance: Provenance = Provenance.NONE
    said: Said | None = None
    """The source's figure as it was read, to lay beside the claim's; None where the passage holds none that answers."""


@attrs.frozen(kw_only=True)
class Match:
    """How much it is worth that a source holds a figure at all."""

    chance: float
    """0 to 1: how likely such a value is met among the figures of its kind whatever the source says. Near 0 is worth
    much, from 0.3 on little."""
    alike: int
    """Figures of its kind in the passages that speak of the same."""
    in_source: int
    """Figures of its kind in the whole source, as far as it was counted (see `verification.passages.COUNTED`)."""


class Answer(enum.Enum):
    """What a judge says of a claim that arithmetic left silent."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CANNOT_TELL = "cannot_tell"
    NOT_HAD = "not_had"
    """The judge was asked for and gave no answer; the reason says why."""


@attrs.frozen(kw_only=True)
class Suggestion:
    """A judge's second opinion on a silent verdict. It changes no verdict, and no arithmetic stands behind it."""

    answer: Answer
    reason: str
    """One sentence: the judge's own, or why its answer was not taken or not had."""
    confidence: float = attrs.field(default=0.0)
    """0 to 1, as the judge puts it; no error rate was measured for it."""
    passage: int | None = None
    """Number, from 0, in the passages that the judge was given; None where it names none. `verify` turns it into
    `evidence`."""
    by: str = ""
    """Name of the judge ("nli:…", "chat:…"), written by `verify`."""
    recorded_at: str | None = None
    """ISO time, where a recorded answer was read instead of asking."""
    evidence: Evidence | None = None
    """The passage that it names, written by `verify`."""

    @confidence.validator
    def _check(self, attribute: attrs.Attribute[float], value: float) -> None:
        if not 0 <= value <= 1:  # NaN is refused too
            raise ValueError(f"confidence must be between 0 and 1, not {value}")


@attrs.frozen(kw_only=True)
class Verdict:
    """A claim judged against its source."""

    status: Status
    claim: Claim
    reason: str
    """One sentence that a sub-editor can act on."""
    evidence: tuple[Evidence, ...] = ()
    match: Match | None = None
    """What the match of the deciding figure is worth; None where none was sought."""
    provenance: Provenance = Provenance.NONE
    note: str | None = None
    """`Note.id` of the note that was followed."""
    outcome: Outcome | None = None
    """How the retrieval ended; None for an uncited claim and for `judge`."""
    document: str = ""
    """Id of the claim's document."""
    suggestion: Suggestion | None = None
    """Of a silent verdict, where a judge was asked; never a part of the verdict."""
