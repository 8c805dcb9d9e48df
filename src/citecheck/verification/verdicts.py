"""From opinions on single figures to one verdict: `judge` for a sentence and a text, `judge_claim` for records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

import attrs

from citecheck.prose.sentences import split
from citecheck.quantities import find_quantities
from citecheck.records import (
    Claim,
    Evidence,
    Location,
    Provenance,
    Quantity,
    Said,
    Source,
    Status,
    Verdict,
    fingerprint,
)
from citecheck.statements.said import said_in
from citecheck.verification.dating import judge_period
from citecheck.verification.judgement import Opinion, judge_figure
from citecheck.verification.passages import Passage, Reading, bounded, locate, read_source, reading_of_text
from citecheck.verification.statement import Figure, Statement, read_statement
from citecheck.verification.wording import plain

_SPACE = re.compile(r"\s+")
_WORST_FIRST = (Status.CONTRADICTED, Status.SILENT, Status.ROUNDED, Status.SUPPORTED)
_TOO_SMALL = frozenset("one two both single once".split())
"""Counts that a writer makes himself ("the two sides"): a source need not print them."""
LONGEST = 2000
"""Characters of a claim's text that are read for its time, place and the like."""
MOST_OPINIONS = 20
"""Figures and dates of one claim that are judged at most."""


def judge(claim_text: str, source_text: str) -> Verdict:
    """The verdict on one claim sentence against one text. No network, no model, the same answer every time.

    Every figure and date of the claim is judged, and the weakest opinion decides: contradicted, then silent, rounded,
    supported. A claim without any is UNCHECKED. The evidence's location counts in `source_text`.
    """
    text = _SPACE.sub(" ", claim_text).strip()
    reading = reading_of_text(source_text)
    opinions: list[Opinion] = []
    main: Quantity | None = None
    for start, end in _sentences(text):
        if len(opinions) >= MOST_OPINIONS:
            break
        statement = read_statement(text[start:end])
        if main is None and statement.figures:
            main = statement.figures[0].quantity
        opinions.extend(
            judge_figure(statement, figure, reading) for figure in statement.figures[: MOST_OPINIONS - len(opinions)]
        )
        opinions.extend(judge_period(statement, period, reading) for period in statement.periods[:MOST_OPINIONS])
    claim = _claim_of(text, main)
    opinions = [o for o in opinions if not (o.status is Status.SILENT and o.figure.lower() in _TOO_SMALL)]
    if not opinions:
        return Verdict(
            status=Status.UNCHECKED, claim=claim, reason="There is no figure and no date in the sentence to check."
        )
    status, reason, chosen = combine(opinions)
    evidence = tuple(
        piece
        for opinion in chosen
        for piece in _evidence(opinion, reading, url="", title=None, provenance=Provenance.NONE)
    )
    return Verdict(status=status, claim=claim, reason=reason, evidence=evidence, match=chosen[0].match)


def _sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a claim's text, an endless one in parts."""
    return [part for start, end in split(text) for part in bounded(text, start, end)]


def combine(opinions: Sequence[Opinion]) -> tuple[Status, str, tuple[Opinion, ...]]:
    """One status and reason of several opinions, and those that give the evidence, the decisive ones first."""
    status = next(s for s in _WORST_FIRST if any(o.status is s for o in opinions))
    deciding = [o for o in opinions if o.status is status]
    first = deciding[0]
    reason = first.reason
    if len(opinions) > 1:
        reason = f"{first.figure}: {reason}"
        others = [o.figure for o in deciding[1:]]
        if others and status in (Status.CONTRADICTED, Status.SILENT):
            reason += f" The same goes for {', '.join(dict.fromkeys(others))}."
    rest = [o for o in opinions if o.status is not status]
    return status, reason, (*deciding, *rest)


def judge_claim(claim: Claim, sources: Sequence[Source]) -> Verdict:
    """The verdict on a claim of a ledger against sources that were read.

    Only the claim's own figure is judged, in its sentence. Of several sources the one that decides most is taken: one
    that supports, then one that contradicts.
    """
    if not sources:
        raise ValueError("judge_claim needs at least one source")
    statement = read_statement(sentence_of(claim))
    figure = figure_of(statement, claim)
    best: tuple[Opinion, Reading, Source] | None = None
    for source in sources:
        reading = read_source(source.document)
        opinion = judge_figure(statement, figure, reading)
        if best is None or _rank(opinion) > _rank(best[0]):
            best = (opinion, reading, source)
    assert best is not None
    opinion, reading, source = best
    title = source.document.title
    evidence = _evidence(opinion, reading, url=source.url, title=title, provenance=source.provenance)
    reason = opinion.reason
    if source.secondary:
        reason += " (The page reports the source; it is not the source itself.)"
    return Verdict(
        status=opinion.status,
        claim=claim,
        reason=reason,
        evidence=evidence,
        match=opinion.match,
        provenance=_provenance(sources, source),
        document=claim.location.document,
    )


def sentence_of(claim: Claim) -> str:
    """The claim's sentence, of an endless one the part that holds its figure."""
    text = _SPACE.sub(" ", claim.sentence).strip()
    at = max(text.find(plain(claim.quantity)), 0)
    return next((text[low:high] for low, high in bounded(text, 0, len(text)) if low <= at < high), text)


def _rank(opinion: Opinion) -> tuple[int, float]:
    order = {Status.SUPPORTED: 3, Status.ROUNDED: 2, Status.CONTRADICTED: 1, Status.SILENT: 0}
    return order[opinion.status], opinion.strength + (1.0 if opinion.clash else 0.0)


def _provenance(sources: Sequence[Source], chosen: Source) -> Provenance:
    """A verdict rests on every source read, and a reconstruction among them takes the label."""
    if any(s.provenance is Provenance.RECONSTRUCTION for s in sources):
        return Provenance.RECONSTRUCTION
    return chosen.provenance


def figure_of(statement: Statement, claim: Claim) -> Figure:
    """The figure of the sentence that the claim is about; a bare one where the sentence does not show it."""
    wanted = claim.quantity
    same = [f for f in statement.figures if f.quantity.value == wanted.value and f.quantity.high == wanted.high]
    exact = [f for f in same if plain(f.quantity) == plain(wanted)]
    for found in (exact, same):
        if found:
            return found[0]
    return bare_figure(statement, wanted)


def bare_figure(statement: Statement, quantity: Quantity) -> Figure:
    """A figure of which only the sentence as a whole is known."""
    return Figure(
        quantity=quantity,
        own=statement.concepts,
        core=statement.concepts,
        shared=frozenset(),
        close=frozenset(),
        noun=frozenset(),
        direction=0,
        change=False,
        role=None,
        basis=None,
        negated=False,
        said=False,
        opinion=False,
        planned=False,
        future=False,
        modality=None,
        past=False,
        flow=False,
        stock=False,
        periods=statement.periods,
        places=statement.places,
        span=(0, len(statement.text)),
        clause=(0, len(statement.text)),
    )


def _evidence(
    opinion: Opinion, reading: Reading, *, url: str, title: str | None, provenance: Provenance
) -> tuple[Evidence, ...]:
    """The passage of an opinion, and every further one that its sum rests on; () where it has none."""
    if opinion.passage is None:
        return ()
    document = reading.document
    found = []
    for passage, span in ((opinion.passage, opinion.span), *opinion.also):
        start, end = (passage.start, passage.end) if span is None else locate(document, passage, *span)
        found.append(
            Evidence(
                text=passage.text,
                location=document.locate(start, end),
                url=url,
                title=title,
                provenance=provenance,
                said=_said(passage, span),
            )
        )
    return tuple(found)


def _said(passage: Passage, span: tuple[int, int] | None) -> Said | None:
    """The reading of the passage's figure at a span of its text."""
    if span is None:
        return None
    figure = next((f for f in passage.statement.figures if f.quantity.start == span[0]), None)
    if figure is None:
        return None
    if figure.labels:  # a cell of a table: its headings say what it is
        times = " ".join(" ".join(p.surface.split()) for p in figure.periods)
        heads = ", ".join(label.text for label in figure.labels)
        return Said(quantity=figure.quantity, measure=heads or None, time=times or None)
    quantities = [f.quantity for f in passage.statement.figures]
    return next((s for s in said_in(passage.text, quantities) if s.quantity.start == span[0]), None)


def _claim_of(text: str, main: Quantity | None) -> Claim:
    """A claim record for a bare sentence."""
    quantity = main or Quantity(surface="", value=Decimal(0))
    start = text.find(quantity.surface) if quantity.surface else 0
    start = max(start, 0)
    location = Location(
        document="claim", start=start, end=start + len(quantity.surface), line=1, surface=quantity.surface
    )
    claim = Claim(id=fingerprint("claim", quantity.surface, text), quantity=quantity, location=location, sentence=text)
    said = next((s for s in said_in(text[:LONGEST], find_quantities(text[:LONGEST])) if s.quantity == quantity), None)
    if main is None or said is None:
        return claim
    return attrs.evolve(claim, **{field.name: getattr(said, field.name) for field in attrs.fields(Said)})
