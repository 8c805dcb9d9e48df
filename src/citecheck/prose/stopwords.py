"""Words that say nothing about a sentence's subject: articles, pronouns, auxiliaries, prepositions, conjunctions."""

from __future__ import annotations

STOPWORDS: frozenset[str] = frozenset(
    """
    a about above across after again against all almost along already also although always am amid among amongst an
    and another any anybody anyone anything are around as at away back be became because become becomes been before
    behind being below beneath beside besides between beyond both but by can cannot could did do does doing done down
    due during each either else even ever every everybody everyone everything few fewer for former from further had
    has have having he hence her here hers herself him himself his how however i if in including indeed instead into
    is it its itself just kind latter least less let like likely made make makes making many may me might mine more
    moreover most much must my myself near nearly neither never next no nobody none nor not nothing now of off often
    on once one only onto or other others otherwise ought our ours ourselves out over overall own per perhaps quite
    rather re really regarding same says said say she should since so some somebody someone something sometimes
    somewhat still such take taken than that the their theirs them themselves then there therefore these they thing
    things this those though through throughout thus till to together too toward towards under unless until up upon
    us very via was way we well were what whatever when where whereas whether which while who whole whom whose why
    will with within without would yes yet you your yours yourself yourselves
    dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt hasnt havent hadnt cant theyre youre ive
    weve theyve youve theyll youll im hes shes lets theres whats thats
    """.split()
)
