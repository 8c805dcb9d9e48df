"""What each rule marks, with a text that it must mark and one that it must leave alone.

`citecheck rules RULE` prints these, docs/rules.md is made from them, and a test runs both texts through the whole of
extraction and comparison.
"""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Explanation:
    """One rule explained, always in the same shape."""

    marks: str
    """What it notices and on what evidence."""
    flagged: str
    """A short document in which the rule must find something."""
    quiet: str
    """A near miss, in which it must find nothing."""
    limits: str
    """What it does not notice."""


EXPLANATIONS: dict[str, Explanation] = {
    "name-variant": Explanation(
        marks=(
            "One person under two spellings: another first name, a letter more or less, a short form in one byline and "
            "the full name in another. It needs evidence that it is one person: the same surname with the same post, "
            "or the same first name with surnames a letter apart. The commoner spelling is suggested, with its reason."
        ),
        flagged=(
            "Foreword\n\nHelen Marsden, Director of Studies at the Harbour Institute, writes on ferries.\n\n"
            "Ferries and their future\n\nHelena Marsden\n\nDirector of Studies at the Harbour Institute\n\n"
            "Ferries are late more often than they were.\n"
        ),
        quiet=(
            "Foreword\n\nHelen Marsden, Director of Studies at the Harbour Institute, writes on ferries.\n\n"
            "Peter Marsden, Leader of Eastport Council, writes on roads.\n"
        ),
        limits="A name that is spelt wrongly throughout, in every place alike, cannot be told from a right one.",
    ),
    "role-variant": Explanation(
        marks="One person with two posts in one organisation that nobody holds at once, in one document.",
        flagged=(
            "Dr Nora Fielding, Chair of the Eastport Ferry Board, opened the debate on fares.\n\n"
            "In her reply Nora Fielding, Treasurer of the Eastport Ferry Board, said that fares would not rise.\n"
        ),
        quiet=(
            "Dr Nora Fielding, Chair of the Eastport Ferry Board, opened the debate on fares.\n\n"
            "Nora Fielding, former Treasurer of the Eastport Ferry Board, remembered how fares rose.\n"
        ),
        limits="A post that is merely worded in another way is left alone, and so is a post said to be a former one.",
    ),
    "organisation-variant": Explanation(
        marks=(
            "One organisation under two names: a slip of the pen, another small word, a word written in one piece and "
            "in two, a university with its place before and after, an apostrophe that comes and goes, initials that "
            "nobody explains, a publisher with and without “The”."
        ),
        flagged=(
            "The Independent Commission on Coastal Transport met twice. Members of the Independent Commission on "
            "Coastal Transport visited the islands.\n\nThe report of the Independent Commission of Coastal Transport "
            "was late.\n"
        ),
        quiet=(
            "The Independent Commission on Coastal Transport met twice. Members of the Independent Committee for "
            "Island Housing visited the islands.\n"
        ),
        limits="Two bodies with alike names, each named often, are taken for two bodies.",
    ),
    "place-variant": Explanation(
        marks="One place under two names: a slip of the pen, or a name taken for its neighbour's.",
        flagged=(
            "Ferries from Eastport to Skerraburgh run daily. People in Skerraburgh rely on them. "
            "The pier in Skerraburgh was rebuilt.\n\nHouses in Skeraburgh are cheap.\n"
        ),
        quiet="Ferries from Eastport to Westport run daily. People in Westport rely on them.\n",
        limits="There is no gazetteer: a place that is named once cannot be checked.",
    ),
    "title-variant": Explanation(
        marks=(
            "One publication or programme under two titles, or cited with two years: near titles by one author or "
            "publisher in two notes, a title that loses its last word, one with its words in another order, "
            "a title that spells a word as nothing else in the document does."
        ),
        flagged=(
            "Crossings fell by 12% in a year.[1] Fares rose by 8%.[2]\n\nNotes\n\n"
            "[1] Anna Bell, In Search of the Perfect Ferry Service (2014)\n\n"
            "[2] Anna Bell, In Search of the Perfect Ferry System (2014)\n"
        ),
        quiet=(
            "Crossings fell by 12% in a year.[1] Fares rose by 8%.[2]\n\nNotes\n\n"
            "[1] Anna Bell, In Search of the Perfect Ferry Service (2014)\n\n"
            "[2] Anna Bell, Island Roads after the War (2014)\n"
        ),
        limits="A title that is shortened the same way throughout is taken for a short title.",
    ),
    "acronym": Explanation(
        marks=(
            "An acronym explained in two ways, one with a letter that is no initial of its name, or one used well "
            "before the text explains it."
        ),
        flagged=(
            "The Coastal Transport Fund (CTF) paid for two piers. A year later the CTF was closed.\n\n"
            "The Community Transport Forum (CTF) met in spring.\n"
        ),
        quiet="The Coastal Transport Fund (CTF) paid for two piers. A year later the CTF was closed.\n",
        limits="Acronyms that everybody knows, and those that no text explains anywhere, are left alone.",
    ),
    "attribution": Explanation(
        marks="A statement credited to one body whose note leads to another's work, while a note cites its own.",
        flagged=(
            "Ferries are older than their crews.[1] Fares are high.[2]\n\n"
            "The Harbour Institute has said: “Its success relies on the pier at Eastport.”[3]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n"
            "[2] Island Trust (2015) – What Ferries Cost\n\n[3] Ibid.\n"
        ),
        quiet=(
            "Ferries are older than their crews.[1]\n\n"
            "The Harbour Institute has said: “Its success relies on the pier at Eastport.”[2]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[2] Ibid.\n"
        ),
        limits="Somebody quoted in another's work is cited rightly by that work; such a note is left alone.",
    ),
    "number-conflict": Explanation(
        marks=(
            "The same measure, time and scope with two figures, in one document or in two, at the precision that each "
            "claims; also a slip of ten, a hundred or a thousand. Figures that agree once rounded stay quiet."
        ),
        flagged=(
            "In 2014 the ferry company carried 4.2 million passengers.\n\n"
            "Piers were rebuilt with public money.\n\n"
            "In 2014 the ferry company carried 3.1 million passengers.\n"
        ),
        quiet=(
            "In 2014 the ferry company carried 4.2 million passengers.\n\n"
            "In 2015 the ferry company carried 3.1 million passengers.\n\n"
            "In 2014 the ferry company carried about 4 million passengers.\n"
        ),
        limits="Two sentences that name their measure in quite different words are not compared.",
    ),
    "impossible-subset": Explanation(
        marks="A part that is larger than the whole it is part of, in one document or between two.",
        flagged=(
            "Some 19 million people with three or more long journeys a week were counted in 2008.\n\n"
            "There are 18 million people with at least one long journey a week.\n"
        ),
        quiet=(
            "Some 2 million people with three or more long journeys a week were counted in 2008.\n\n"
            "There are 18 million people with at least one long journey a week.\n"
        ),
        limits="Only parts and wholes that the wording shows: at least one and three or more, of whom, among them.",
    ),
    "arithmetic": Explanation(
        marks=(
            "A sum, share, change, average or span of years that does not follow from the figures beside it, allowing "
            "for their rounding. The sum is shown."
        ),
        flagged="Crossings rose from 40,000 to 60,000, a rise of 25%, in the ten years to 2014.\n",
        quiet="Crossings rose from 40,000 to 60,000, a rise of 50%, in the ten years to 2014.\n",
        limits="Figures that stand in different sentences are not added up unless a total is named.",
    ),
    "date-conflict": Explanation(
        marks="One event dated two ways, something named before it existed, a period that ends before it begins.",
        flagged="From 2015 to 2010 the Eastport Ferry Board raised fares four times.\n",
        quiet="From 2010 to 2015 the Eastport Ferry Board raised fares four times.\n",
        limits="Dates that only outside knowledge can correct are left alone.",
    ),
    "quote-mismatch": Explanation(
        marks=(
            "A pull quote or a repeated quotation whose words are not those that it repeats. Marked changes, with dots "
            "or square brackets, are no mismatch; nor is a capital or the last full stop."
        ),
        flagged=(
            "We must find a solution that works in rural Skerraburgh as well as in the harbour towns of the coast.\n\n"
            "“We must find a solution that works in Skerraburgh as well as in the harbour towns of the coast”\n\n"
            "Ferries are part of it.\n"
        ),
        quiet=(
            "We must find a solution that works in rural Skerraburgh as well as in the harbour towns of the coast.\n\n"
            "“[We] must find a solution that works in … Skerraburgh as well as in the harbour towns of the coast”\n\n"
            "Ferries are part of it.\n"
        ),
        limits="A quotation from a source is compared with the source when the claim is verified, not here.",
    ),
    "note-missing": Explanation(
        marks="A marker in the text that no note answers; one finding where a document has no notes at all.",
        flagged=(
            "Crossings fell by 12%.[1] Fares rose by 8%.[2] Piers were closed.[3]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[3] Island Trust (2015) – What Ferries Cost\n"
        ),
        quiet=(
            "Crossings fell by 12%.[1] Fares rose by 8%.[2]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[2] Island Trust (2015) – What Ferries Cost\n"
        ),
        limits="A marker that was lost in print together with its note leaves no trace.",
    ),
    "note-empty": Explanation(
        marks="A note that has a number and no text.",
        flagged=(
            "Crossings fell by 12%.[1] Fares rose by 8%.[2] Piers were closed.[3]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[2]\n\n"
            "[3] Island Trust (2015) – What Ferries Cost\n"
        ),
        quiet=(
            "Crossings fell by 12%.[1] Fares rose by 8%.[2]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[2] Ibid.\n"
        ),
        limits="A note whose text was printed at the foot of another page may look empty.",
    ),
    "note-unused": Explanation(
        marks="A note that no marker in the text points at.",
        flagged=(
            "Crossings fell by 12%.[1] Piers were closed.[3]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[2] Anna Bell, Fares and Fairness (2013)\n\n"
            "[3] Island Trust (2015) – What Ferries Cost\n"
        ),
        quiet=(
            "Crossings fell by 12%.[1] Piers were closed.[2]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[2] Island Trust (2015) – What Ferries Cost\n"
        ),
        limits="In a document without any marker the notes are taken for a bibliography.",
    ),
    "note-duplicate": Explanation(
        marks="Two notes with one number, or one reference given in full twice in a row where “Ibid.” is the custom.",
        flagged=(
            "Crossings fell by 12%.[1] Fares rose by 8%.[2]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[2] Harbour Institute (2014) – The Long Crossing\n"
        ),
        quiet=(
            "Crossings fell by 12%.[1] Fares rose by 8%.[2]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[2] Harbour Institute (2015) – The Short Crossing\n"
        ),
        limits="The same work cited again after other notes is ordinary and left alone.",
    ),
    "note-drift": Explanation(
        marks=(
            "A stretch over which markers and notes are out of step, so that every marker is answered by its "
            "neighbour's note: worked out from the names, titles and figures that notes share with the sentences. One "
            "finding, with the first and the last marker."
        ),
        flagged=(
            "Ferry crews in Eastport are ageing, the Harbour Institute reports.[1] "
            "Island Trust figures put the price of diesel at £2 a litre.[2] "
            "The Lighthouse Board counts forty wrecks a year.[3] "
            "Coastal Forum members called for seasonal tickets.[4] "
            "According to the Shipping Gazette the pier at Skerraburgh has rotted.[5] "
            "The Mariners' Union has struck over pensions.[6]\n\nNotes\n\n"
            "[1] Timetable Office (2012) – Winter Timetable\n\n"
            "[2] Harbour Institute (2014) – Ageing Ferry Crews in Eastport\n\n"
            "[3] Island Trust (2015) – The Price of Diesel on the Islands\n\n"
            "[4] Lighthouse Board (2013) – Wrecks of the Year\n\n"
            "[5] Coastal Forum (2016) – Seasonal Tickets Now\n\n"
            "[6] Shipping Gazette (2011) – Rotten Pier at Skerraburgh\n"
        ),
        quiet=(
            "Ferry crews in Eastport are ageing, the Harbour Institute reports.[1] "
            "Island Trust figures put the price of diesel at £2 a litre.[2] "
            "The Lighthouse Board counts forty wrecks a year.[3]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – Ageing Ferry Crews in Eastport\n\n"
            "[2] Shipping Gazette (2015) – Wrecks and what they cost\n\n"
            "[3] Lighthouse Board (2013) – Wrecks of the Year\n"
        ),
        limits="Notes that share no word with their sentences cannot show a drift; a single pair is never called one.",
    ),
    "note-order": Explanation(
        marks="A marker or note whose number comes out of order.",
        flagged=(
            "Crossings fell by 12%.[1] Fares rose by 8%.[2] Piers were closed.[4] Crews were paid off.[3] "
            "Cellars were flooded.[5] Bees drowned.[6] Swans returned.[7] Lamps were lit.[8]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[2] Anna Bell, Fares and Fairness (2013)\n\n"
            "[3] Island Trust (2015) – What Ferries Cost\n\n[4] Lighthouse Board (2013) – Wrecks of the Year\n\n"
            "[5] Coastal Forum (2016) – Water in the Cellar\n\n[6] Marston Gardeners (2013) – Allotments\n\n"
            "[7] Quarry Lake Society (2015) – Birds\n\n[8] Lantern Trust (2014) – Streets at Night\n"
        ),
        quiet=(
            "Crossings fell by 12%.[1] Fares rose by 8%.[2] Piers were closed.[1] Crews were paid off.[3]\n\nNotes\n\n"
            "[1] Harbour Institute (2014) – The Long Crossing\n\n[2] Anna Bell, Fares and Fairness (2013)\n\n"
            "[3] Island Trust (2015) – What Ferries Cost\n"
        ),
        limits="Fewer than six numbers show no order; a note cited a second time is no disorder.",
    ),
    "note-contradicts": Explanation(
        marks=(
            "A sentence, or a note's own comment, at odds with what the note itself says of the work that it cites: "
            "another figure in the title, a work older than the year that it is to support."
        ),
        flagged=(
            "Ships are short of crew.[1]\n\nNotes\n\n"
            "[1] The Mariners' Union has said that the islands' ships are now 14,000 sailors short. "
            "Shipping Gazette (2015) – The islands' ships need 15,000 more sailors\n"
        ),
        quiet=(
            "Ships are short of crew.[1]\n\nNotes\n\n"
            "[1] The Mariners' Union has said that 14,000 passengers were late. "
            "Shipping Gazette (2015) – The islands' ships need 15,000 more sailors\n"
        ),
        limits="What only the source's own text can show is the business of verdicts.",
    ),
    "ibid": Explanation(
        marks=(
            "An “Ibid.”, “op. cit.” or “see note 4” from which nobody can tell what is meant: at the very start, or in "
            "a circle, in a note or in brackets in the text."
        ),
        flagged=(
            "Crossings fell by 12%.[1] Fares rose by 8%.[2]\n\nNotes\n\n"
            "[1] Ibid.\n\n[2] Island Trust (2015) – What Ferries Cost\n"
        ),
        quiet=(
            "Crossings fell by 12%.[1] Fares rose by 8%.[2]\n\nNotes\n\n"
            "[1] Island Trust (2015) – What Ferries Cost\n\n[2] Ibid.\n"
        ),
        limits="An “Ibid.” that points at the wrong work is told only where the sentence names the right one.",
    ),
    "citation-missing": Explanation(
        marks=(
            "A citation by author and year, “(Reed and Marsh 2015, p. 23)” or “Reed (2015) finds”, that no entry of "
            "the list of references answers. The entry that is likely meant (another year, a slip in the name) is "
            "told. A document that clearly cites so and has no list at all gets one finding, with the first places. "
            "What only looks like a citation (“(March 2015)”, “the Care Act (2014)”, “(Table 2, 2015)”) is left alone."
        ),
        flagged=(
            "Crossings fell by 12% in a year (Bell and Marlow 2015). Fares rose by 8% (Fielding 2012).\n\n"
            "References\n\nBell, A. and Marlow, R. (2014) Ten Years of Ferries. Eastport: Harbour Press.\n\n"
            "Fielding, N. (2012) What Ferries Cost. Eastport: Harbour Press.\n"
        ),
        quiet=(
            "Crossings fell by 12% in a year (March 2015). Fares rose by 8% (Fielding 2012).\n\n"
            "References\n\nBell, A. and Marlow, R. (2014) Ten Years of Ferries. Eastport: Harbour Press.\n\n"
            "Fielding, N. (2012) What Ferries Cost. Eastport: Harbour Press.\n"
        ),
        limits=(
            "An entry that nothing cites is no error: lists of references may hold more. Citations of bodies that are "
            "known by initials alone are believed only where an entry answers them, and so is any citation in a text "
            "that has numbered notes and no list. Citations in tables, headings and notes are not looked at."
        ),
    ),
    "citation-ambiguous": Explanation(
        marks="A citation by author and year that two entries of the list of references fit alike.",
        flagged=(
            "Crossings fell by 12% in a year (Bell 2014).\n\nReferences\n\n"
            "Bell, A. (2014) Ten Years of Ferries. Eastport: Harbour Press.\n\n"
            "Bell, A. (2014) Island Roads after the War. Eastport: Harbour Press.\n"
        ),
        quiet=(
            "Crossings fell by 12% in a year (Bell 2014b).\n\nReferences\n\n"
            "Bell, A. (2014a) Ten Years of Ferries. Eastport: Harbour Press.\n\n"
            "Bell, A. (2014b) Island Roads after the War. Eastport: Harbour Press.\n"
        ),
        limits="Letters that the text has and the list lacks are taken for the order of the list.",
    ),
}

SOURCES: dict[str, str] = {
    "source-contradicts": (
        "The cited source was read and gives another value for the same thing. The reason says both values; the "
        "passage is shown with its figure marked. Look at the passage before anything else."
    ),
    "source-silent": (
        "The cited source was read and the figure is not there, or is said there of something else. It does not mean "
        "that the figure is wrong: it may stand in another source, in an attached table or behind a link."
    ),
    "source-unread": (
        "The cited source was never got; the reason says why: not recorded, too vague to look for, not found, two "
        "candidates, a paywall, a failure of the network. Nothing is said about the claim."
    ),
}
