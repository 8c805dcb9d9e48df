"""Citations by author and year in running text, each tied to the entry of the list of references that it means."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

import attrs

from citecheck.extraction.backrefs import resolve
from citecheck.extraction.citation_entries import Entry, entry_notes, entry_of, fitting, likeness
from citecheck.extraction.citation_forms import Form, forms_in
from citecheck.extraction.citation_index import EntryIndex
from citecheck.extraction.references.agents import AgentKind, classify_agent
from citecheck.readers.citing import heads_references
from citecheck.records import BlockKind, Document, Marker, MarkerKind, Note
from citecheck.statements.place_names import KNOWN

_READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.PULL_QUOTE)
_MONTHS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Spring Summer Autumn Winter Fall Easter Christmas Michaelmas Trinity Lent Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday".split()
)
# Words before a year that make no author of it: laws, parts of the text, events, parties, turns of speech
_NO_MAKERS = _MONTHS | frozenset(
    "Act Acts Bill Order Regulations Regulation Treaty Directive Convention Charter Agreement Amendment Code "
    "Budget Census Olympics Games Cup Election Elections Referendum Conference Summit Festival Series Season "
    "Edition Version Volume Issue Issues Number Table Tables Figure Figures Fig Chart Graph Map Box Chapter "
    "Section Part Appendix Annex Article Page Equation Wave Round Phase Quarter Year Years Week Day Term "
    "Session Summer Since Until Till From By Between Before After Around About Circa Over Under During Within "
    "Through Throughout Up To At On In Of For The This That These Those It Its They We He She Our Their His "
    "Her Accessed Updated Revised Published Copyright Posted Retrieved Founded Established Est Born Died Now "
    "Late Early Mid End Start Beginning Labour Conservative Conservatives Democrat Democrats Republican "
    "Republicans Liberal Liberals Green Greens Tory Tories Independent Party Men Women Prices Baseline Target "
    "Forecast Total Average All New Old North South East West Note Notes Source Sources Base Report White "
    "Paper".split()
)
_SAYING = re.compile(
    r"\s{0,3}(?:(?:has|have|had|also|both|then|later|further|himself|herself|themselves)\s+){0,3}"
    r"(?:argue|find|found|show|report|suggest|note|state|claim|conclude|estimate|describe|demonstrate|observe|propose"
    r"|define|discuss|identif|examine|stud|review|write|wrote|point|call|put|say|said|set|analyse|analyze|calculate|see\b"
    r"|sees\b|explain|compare|measure|record|document|warn|criticis|draw|highlight|emphasis|maintain|contend|offer)"
)
_CITED_BY = re.compile(r"(?i:\baccording to|\bby|\bsee|\bcf\.|\bfollowing)\s{1,3}$")
_PLACED = re.compile(
    r"\b(?:in|at|near|across)\s{1,3}([^\W\d_a-z][\w’'-]{1,40})(?!\s{0,3}[(\[,]?\s{0,3}(?:1[5-9]|20)\d\d)"
)
_SIGNED = re.compile(r"\bet\.?\s+al\b|\sand\s|&")
_LISTED = re.compile(r"referenc|bibliograph|cited|literature|sources", re.IGNORECASE)
_LEAST = 3
"""Citations of different works that a document without a list must show before they are believed."""
_LEAST_PLAIN = 5
"""The same where hardly one has "et al.", two names, a page or a letter."""


@attrs.frozen(kw_only=True)
class Citations:
    """What a document cites by author and year."""

    notes: tuple[Note, ...]
    """All notes of the document, in order of place; the entries of its list among them where the text cites them."""
    markers: tuple[Marker, ...]
    """All markers, the citations among them, in order of place."""
    cuts: tuple[tuple[int, int], ...]
    """What the markers leave out of their sentences."""


@attrs.frozen
class _Found:
    """A citation that is believed, and the notes that it fits."""

    form: Form
    reading: tuple[int, str]
    notes: tuple[str, ...]


def find_citations(document: Document, notes: Sequence[Note], markers: Sequence[Marker]) -> Citations:
    """The citations by author and year beside the markers by number.

    One that fits an entry is believed; where several entries fit alike it is tied to none of them. One that fits none
    is believed where it is well formed and the document clearly cites so: it has a list that answers others, or without
    a list several such citations stand in a text that has no numbered notes. "(ibid.)" means the citation before it.
    """
    numbered = tuple((marker.location.start, marker.location.end) for marker in markers)
    nothing = Citations(notes=tuple(notes), markers=tuple(markers), cuts=numbered)
    forms = [
        form for block in document.blocks if block.kind in _READ for p in block.pieces for form in _forms(document, p)
    ]
    listed = entry_notes(document, {note.id for note in notes})
    if not forms and not (listed and notes):
        return nothing
    works = EntryIndex([entry_of(note, note.references[0] if note.references else None) for note in listed])
    notes, pointing = _short_notes(notes, listed, works)
    pool = works or EntryIndex(_numbered_list(document, notes))
    found = _believed(document, forms, works, pool, bool(notes or markers))
    if not pool:
        found = found or _by_notes(forms, notes)
    back = [form for form in forms if form.back and form.pure]
    if not found and not pointing and not (back and (works or markers)):
        return nothing
    believed = {one.form for one in found}
    others = [form for form in forms if not form.back and form not in believed and not _is_date(form.people[1])]
    cited = _in_order(document, found, [*back, *others], markers, pool)
    if not any(marker.note or marker.candidates for marker, _ in cited) and not found and not markers and not works:
        return nothing
    return Citations(
        notes=tuple(sorted([*notes, *(listed if found or pointing else ())], key=lambda note: note.location.start)),
        markers=tuple(sorted([*markers, *(marker for marker, _ in cited)], key=lambda marker: marker.location.start)),
        cuts=(*numbered, *dict.fromkeys(cut for _, cut in cited if cut[0] < cut[1])),
    )


def _short_notes(notes: Sequence[Note], listed: Sequence[Note], works: EntryIndex) -> tuple[tuple[Note, ...], bool]:
    """The notes, those that cite an entry in short ("Reed (2015), p. 23") with its reference; whether there are any."""
    changed: list[Note] = []
    full = {note.id: note.references[0] for note in listed if note.references}
    for note in notes:
        changed.append(note)
        if len(note.references) != 1 or not full:
            continue
        short = note.references[0]
        if short.title or short.url or short.repeats or not short.authors or short.year is None:
            continue
        makers = " and ".join(short.authors)
        year = str(short.year)
        fits = [(likeness(makers, work), work) for work in works.like(makers, year) if year in work.years]
        best = max((score for score, _ in fits), default=0.0)
        chosen = [work.note for score, work in fits if score == best > 0]
        if len(chosen) == 1 and chosen[0] in full:
            meant = attrs.evolve(full[chosen[0]], text=short.text, pages=short.pages, repeats=chosen[0])
            changed[-1] = attrs.evolve(note, references=(meant,))
    if all(one is other for one, other in zip(notes, changed, strict=True)):
        return tuple(notes), False
    return resolve(tuple(changed)), True


def _forms(document: Document, piece: tuple[int, int]) -> Iterator[Form]:
    return forms_in(document.text, *piece)


def _believed(
    document: Document, forms: Sequence[Form], works: EntryIndex, pool: EntryIndex, has_notes: bool
) -> list[_Found]:
    found: list[_Found] = []
    loose: list[Form] = []
    for form in forms:
        if form.back:
            continue
        reading, ids = fitting(form, functools.partial(pool.like, year=form.year))
        if reading is not None and ids and not _is_date(reading[1]):
            found.append(_Found(form, reading, ids))
        elif form.pure:
            loose.append(form)
    placed = frozenset(_PLACED.findall(document.text)) if loose else frozenset()
    shaped = [form for form in loose if _is_shaped(document.text, form, placed)]
    if works:
        clear = len(found) >= 2
        # "(Reed 2015)" without a comma is how some texts cite; in one that sets commas it is no citation
        bare = any(not one.form.narrative and not one.form.comma for one in found)
        marked = {form for form in shaped if form.narrative or form.comma or _signs(form)}
        missing = [
            form
            for form in loose
            if _near(form, works)
            or (form in marked and (clear or (not has_notes and not form.narrative)))
            or (form in shaped and clear and bare)
        ]
    elif not pool and not has_notes:
        missing = shaped if _is_style(shaped) else []
    else:
        missing = []
    found += [_Found(form, form.people if form.narrative else form.readings[0], ()) for form in missing]
    return found


def _is_date(who: str) -> bool:
    """ "(March 2015)" is a date even where a Reed March is in the list."""
    return who in _MONTHS


def _near(form: Form, works: EntryIndex) -> bool:
    """Whether the list has a work by the very makers, of another year."""
    who = form.people[1] if form.narrative else form.readings[0][1]
    return not _is_date(who) and any(likeness(who, entry) >= 1.0 for entry in works.like(who))


def _is_shaped(text: str, form: Form, placed: frozenset[str]) -> bool:
    """Whether a form that no entry answers looks like a citation, and like nothing else that has a name and a year."""
    who = form.people[1] if form.narrative else form.readings[0][1]
    words = re.findall(r"[^\W\d_][\w’'-]*", who)
    if not words or any(word in _NO_MAKERS or word[0] + word[1:].lower() in _NO_MAKERS for word in words):
        return False
    if who in KNOWN or any(word in KNOWN or word in placed for word in words):
        return False
    if any(word.isupper() and len(word) > 1 for word in words):
        return False
    if form.year == "n.d.":
        return form.comma or _signs(form)
    if who != form.people[1]:
        agent = classify_agent(who)
        return agent.sure and agent.kind is AgentKind.ORGANISATION
    if not form.narrative:
        return True
    start = form.people[0]
    if text[max(0, start - 4) : start].lower().endswith(("the ", "a ", "an ")):
        return False
    before = _CITED_BY.search(text, max(0, start - 20), start)
    return bool(before or _SIGNED.search(who) or _SAYING.match(text, form.end))


def _signs(form: Form) -> bool:
    """Whether something beside a name and a year shows that a work is cited."""
    who = form.people[1] if form.narrative else form.readings[0][1]
    return bool(_SIGNED.search(who) or form.pages or form.letter or form.led)


def _is_style(shaped: Sequence[Form]) -> bool:
    """Whether a text without a list clearly cites by author and year."""
    different = {(form.people[1], form.year): form for form in shaped}
    signed = sum(_signs(form) for form in different.values())
    if len(different) >= _LEAST and signed >= 2:
        return True
    return len(different) >= _LEAST_PLAIN and sum(form.comma for form in different.values()) >= _LEAST_PLAIN


def _numbered_list(document: Document, notes: Sequence[Note]) -> list[Entry]:
    """The works of a numbered list under a heading "References": some texts cite its entries by name."""
    heading: int | None = None
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            text = document.text[block.start : block.end]
            heading = block.start if heads_references(text) and _LISTED.search(text) else None
        elif block.kind is BlockKind.NOTE:
            break
    if heading is None:
        return []
    return [entry_of(note, note.references[0]) for note in notes if note.references and note.location.start > heading]


def _by_notes(forms: Sequence[Form], notes: Sequence[Note]) -> list[_Found]:
    """Citations in brackets of a text with footnotes, whose very names and year one note has.

    "(Reed & Marsh 2015. p. 2)" beside the note "Reed, A. and Marsh, B., Ten Years of Tides, 2015".
    """
    signed = [form for form in forms if not form.back and not form.narrative and form.pure and _signs(form)]
    if not signed:
        return []
    works = {
        (reference.title or reference.text).casefold(): entry_of(note, reference)
        for note in reversed(notes)
        for reference in note.references
        if reference.repeats is None and reference.authors
    }
    index = EntryIndex(tuple(works.values()))
    found: list[_Found] = []
    for form in signed:
        who = form.readings[0][1]
        fits = [e for e in index.like(who, form.year) if e.year == form.year and likeness(who, e) >= 1.4]
        if len(fits) == 1:
            found.append(_Found(form, form.readings[0], (fits[0].note,)))
    return found


def _in_order(
    document: Document,
    found: Sequence[_Found],
    others: Sequence[Form],
    markers: Sequence[Marker],
    works: EntryIndex,
) -> list[tuple[Marker, tuple[int, int]]]:
    """A marker and what it leaves out of its sentence for every citation; those that point back answered in turn.

    `others` are the forms that point back, and those that were not believed.
    """
    steps: list[tuple[int, _Found | Form | Marker]] = [
        *((one.form.end, one) for one in found),
        *((form.end, form) for form in others),
        *((marker.location.end, marker) for marker in markers),
    ]
    steps.sort(key=lambda step: step[0])
    made: list[tuple[Marker, tuple[int, int]]] = []
    last: tuple[str, ...] = ()
    side = -1
    lost = False
    cited: dict[str, int] = {}
    for end, step in steps:
        if isinstance(step, Marker):
            own = (step.fits or step.note,)
            # "[2][3]": which of the two "ibid." means, nobody can tell
            last = tuple(dict.fromkeys([*(last if step.location.start - side <= 2 else ()), *(id for id in own if id)]))
            side, lost = end, False
            continue
        if isinstance(step, Form) and not step.back:
            last, lost = (), True  # what an "ibid." after it would mean is not known
        elif isinstance(step, Form):
            if lost and step.back.lower().startswith("ibid"):
                continue
            ids = _meant(step, last, cited, works)
            made.append(_marker(document, _Found(step, step.people, ids)))
            last = ids
        else:
            lost = False
            made.append(_marker(document, step))
            single = step.notes if len(step.notes) == 1 else ()
            last = tuple(dict.fromkeys([*(last if step.form.bracket == side else ()), *single]))
            for id in single:
                cited.setdefault(id, len(cited))
        side = step.bracket if isinstance(step, Form) else step.form.bracket
    return made


def _meant(form: Form, last: tuple[str, ...], cited: dict[str, int], works: EntryIndex) -> tuple[str, ...]:
    """What "(ibid.)" or "(Reed, op. cit.)" means: the citation before it, or the one work of the maker cited so far.

    `cited` gives the cited notes their order.
    """
    if form.back.lower().startswith("ibid"):
        return last
    for _, who in form.readings:
        fits = {entry.note for entry in works.like(who) if entry.note in cited and likeness(who, entry) > 0}
        if fits:
            return tuple(sorted(fits, key=lambda note: cited[note]))
    return ()


def _marker(document: Document, found: _Found) -> tuple[Marker, tuple[int, int]]:
    form, (start, who) = found.form, found.reading
    if form.back:
        named = bool(form.readings) and form.readings[0][0] >= form.bracket
        label = f"{form.readings[0][1]}, {form.back}" if named else form.back
    else:
        label = f"{who}{',' if form.comma else ''} {form.printed}"
    if form.narrative:
        begin = start if form.start == form.readings[0][0] else form.start
    else:
        begin = form.start if form.pure else start
    marker = Marker(
        label=label,
        location=document.locate(begin, form.end),
        kind=MarkerKind.CITATION,
        note=found.notes[0] if len(found.notes) == 1 else None,
        candidates=found.notes if len(found.notes) > 1 else (),
        pages=form.pages,
    )
    # Out of a bracket with words of its own ("for a review see Reed 2015 and the work of Teal") nothing can be taken
    return marker, form.cut if form.pure else (begin, begin)
