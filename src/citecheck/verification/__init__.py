"""Whether a source says what a claim says of it: passages, comparisons, verdicts. No network, no model."""

from citecheck.verification.interface import Judge, Retriever
from citecheck.verification.ledgers import verify
from citecheck.verification.verdicts import judge, judge_claim

__all__ = ["Judge", "Retriever", "judge", "judge_claim", "verify"]
