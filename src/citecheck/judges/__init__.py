"""Adapters for a second opinion on silent verdicts. All are off unless a caller hands one to `verify`.

from citecheck.judges import NliJudge

verdicts = citecheck.verify(ledger, library, judge=NliJudge("models/nli"))
"""

from citecheck.judges.chat import ChatJudge
from citecheck.judges.configured import JUDGES, judge_of
from citecheck.judges.nli import NliJudge
from citecheck.judges.recorded import RecordedJudge

__all__ = ["JUDGES", "ChatJudge", "NliJudge", "RecordedJudge", "judge_of"]
