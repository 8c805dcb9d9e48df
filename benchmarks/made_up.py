"""Made-up reports of any length for the benchmarks: collections of essays, as plain text or as a web page.

Each essay has a heading, a byline, sections, paragraphs with figures, names of people and organisations and quotations.
Odd essays have numbered notes, at each page's foot in plain text; even ones cite by author and year and end in a list.
People, places and bodies are put together from syllables, so that a long text holds ever new ones, as a real one does.
"""

from __future__ import annotations

import html
import random
import textwrap

import attrs

WIDTH = 84
LINES_A_PAGE = 46

_STARTS = "Ban Cor Dal Ell Far Gar Hol Ing Kel Lor Mar Nor Oak Pen Red Sal Thor Und Ver Wes".split()
_MIDDLES = "a e i o er an in or ar el".split()
_ENDS = "ton ford ley man son well wick by more field worth dale croft stow ham mere".split()
_GIVEN = (
    "Anna Brian Chloe David Esther Farid Grace Hugo Iris James Karen Liam Maria Nadia Oscar Priya Rosa Simon Victor"
).split()
_KINDS = "Institute Council Trust Commission Foundation Agency Association Authority Society Union".split()
_FIELDS = (
    "Housing Transport Ports Education Planning Energy Fisheries Justice Health Labour Farming Statistics Revenue Trade"
).split()
_ROLES = "Director|Chief Executive|Professor of Economics|Head of Policy|Research Fellow|Chair|Senior Analyst".split(
    "|"
)
_THINGS = (
    "households patients pupils vehicles crossings dwellings apprentices farms licences visitors complaints vacancies "
    "tenants nurses prisoners passengers"
).split()
_ADJECTIVES = "rural young disabled registered private older local temporary overseas low-paid skilled".split()
_TOPICS = (
    "the ferry timetable|housing benefit|school meals|bus fares|flood defence|land registration|dental care|"
    "court backlogs|coastal erosion|night shelters|rail freight|adult learning|small harbours|rural broadband"
).split("|")
_VERBS = "rose fell grew dropped increased declined".split()
_SPELLED = "two three five seven nine twelve twenty thirty".split()
_LINKS = "However|In the same period|By contrast|Even so|As a result|Elsewhere|In practice|At that time".split("|")
_CLAIMS = (
    "{thing} in {place} {verb} by {percent}% between {year} and {later}",
    "{place} spent £{money}m on {topic} in {year}, which is £{small} a head",
    "about {count} {adjective} {thing} waited more than {spelled} weeks in {year}",
    "{spelled} in ten {adjective} {thing} had no access to {topic}",
    "the number of {thing} {verb} from {count} to {larger}",
    "the {body} counted {count} {thing}, of whom {percent}% were {adjective}",
    "{person}, {role} at the {body}, put the cost of {topic} at £{money}bn a year",
    "between {small} and {percent} per cent of {thing} in {place} rely on {topic}",
)
_PLAIN = (
    "the {body} has asked the council of {place} for a further review of {topic}",
    "nobody in {place} had expected that {topic} would matter so much to {adjective} {thing}",
    "{person} of the {body} argued that {topic} should be left to those who know {place} best",
    "much of what is written about {topic} passes over the {adjective} {thing} of {place}",
)
_SAID = (
    '"We cannot plan for {topic} while {adjective} {thing} are counted twice," said {person}',
    'as {person} wrote, "{topic} is the price that {place} pays for its growth"',
)


@attrs.frozen
class Work:
    """What a note or a list of references cites."""

    authors: tuple[tuple[str, str], ...]
    """(given name, surname)."""
    title: str
    publisher: str
    year: int

    @property
    def note(self) -> str:
        names = " and ".join(f"{given} {surname}" for given, surname in self.authors)
        return f"{names}, {self.title}, {self.publisher}, {self.year}"

    @property
    def entry(self) -> str:
        names = " and ".join(f"{surname}, {given[0]}." for given, surname in self.authors)
        return f"{names} ({self.year}) {self.title}. {self.publisher}."

    @property
    def cited(self) -> str:
        return f"({' and '.join(surname for _, surname in self.authors)}, {self.year})"


@attrs.define
class Essay:
    """One essay before it is printed."""

    title: str
    author: str
    role: str
    by_year: bool
    """Cites by author and year, not by note."""
    sections: list[tuple[str, list[list[tuple[str, Work | None]]]]]
    """(heading, paragraphs); a paragraph is a list of (sentence, what it cites)."""


class Writer:
    """A seeded source of essays."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)

    def essay(self, number: int) -> Essay:
        pick = self._random.choice
        author, role = self._person(), f"{pick(_ROLES)} at the {self._body()}"
        sections = []
        for _ in range(self._random.randint(3, 5)):
            paragraphs = [
                [self._sentence() for _ in range(self._random.randint(3, 7))] for _ in range(self._random.randint(3, 6))
            ]
            sections.append((f"What {pick(_TOPICS)} means for {self._name()}", paragraphs))
        title = f"{pick(_ADJECTIVES).title()} {pick(_THINGS)} and {pick(_TOPICS)}"
        return Essay(title, author, role, number % 2 == 1, sections)

    def _name(self) -> str:
        pick = self._random.choice
        return pick(_STARTS) + pick(_MIDDLES) * self._random.randint(0, 1) + pick(_ENDS)

    def _person(self) -> str:
        return f"{self._random.choice(_GIVEN)} {self._name()}"

    def _body(self) -> str:
        place = f"{self._name()} " if self._random.random() < 0.5 else ""
        return f"{place}{self._random.choice(_FIELDS)} {self._random.choice(_KINDS)}"

    def _work(self) -> Work:
        pick, some = self._random.choice, self._random
        authors = tuple((pick(_GIVEN), self._name()) for _ in range(some.randint(1, 2)))
        title = f"{pick(_ADJECTIVES).title()} {pick(_THINGS)}: a study of {pick(_TOPICS)} in {self._name()}"
        return Work(authors, title, self._body(), some.randint(1985, 2023))

    def _sentence(self) -> tuple[str, Work | None]:
        pick, some = self._random.choice, self._random
        forms = pick((_CLAIMS, _CLAIMS, _CLAIMS, _PLAIN, _PLAIN, _SAID))
        said = self._filled(pick(forms))
        if some.random() < 0.3:
            said = f"{pick(_LINKS)}, {said}"
        if some.random() < 0.3:
            said += f", and {self._filled(pick(_PLAIN))}"
        work = self._work() if forms is _CLAIMS and some.random() < 0.6 else None
        return said[0].upper() + said[1:], work

    def _filled(self, form: str) -> str:
        pick, some = self._random.choice, self._random
        year, count = some.randint(1985, 2018), some.randint(120, 90_000)
        return form.format(
            thing=pick(_THINGS),
            adjective=pick(_ADJECTIVES),
            topic=pick(_TOPICS),
            place=self._name(),
            person=self._person(),
            role=pick(_ROLES),
            body=self._body(),
            verb=pick(_VERBS),
            spelled=pick(_SPELLED),
            percent=some.randint(11, 95),
            small=some.randint(2, 10),
            money=f"{some.randint(1, 900)}.{some.randint(1, 9)}",
            count=f"{count:,}",
            larger=f"{count + some.randint(10, 9_000):,}",
            year=year,
            later=year + some.randint(1, 6),
        )


def text(size: int, seed: int = 1, *, run_on: bool = False) -> str:
    """A plain text of `size` characters, cut at a line's end. With `run_on` the notes of all essays are numbered
    through; else each essay begins again at 1."""
    writer = Writer(seed)
    parts: list[str] = []
    length, number, note = 0, 0, 1
    while length < size:
        printed, after = _printed(writer.essay(number), note)
        parts.append(printed)
        length += len(printed)
        number, note = number + 1, after if run_on else 1
    whole = "".join(parts)
    return whole[: max(whole.rfind("\n", 0, size), 1)]


def page(size: int, seed: int = 1) -> str:
    """A web page of about `size` characters."""
    writer = Writer(seed)
    parts: list[str] = []
    length, number = 0, 0
    while length < size:
        marked = _marked_up(writer.essay(number), number)
        parts.append(marked)
        length += len(marked)
        number += 1
    body = "".join(parts)
    return f"<!DOCTYPE html><html><head><title>Collected essays</title></head><body><main>{body}</main></body></html>"


def _printed(essay: Essay, note: int) -> tuple[str, int]:
    """An essay in pages with notes at their feet, and the number of the next note."""
    pages: list[str] = []
    lines = [essay.title.upper(), "", essay.author, essay.role, ""]
    notes: list[str] = []
    works: list[Work] = []

    def turn() -> None:
        foot = ["", *notes] if notes else []
        pages.append("\n".join([*lines, *foot, "", str(len(pages) + 1)]) + "\n\f")
        lines.clear()
        notes.clear()

    for heading, paragraphs in essay.sections:
        lines += [heading, ""]
        for paragraph in paragraphs:
            sentences = []
            for sentence, work in paragraph:
                if work is None:
                    sentences.append(f"{sentence}.")
                elif essay.by_year:
                    sentences.append(f"{sentence} {work.cited}.")
                    works.append(work)
                else:
                    sentences.append(f"{sentence}.{note}")
                    notes.append(textwrap.fill(f"{note} {work.note}", WIDTH))
                    note += 1
            lines += [*textwrap.wrap(" ".join(sentences), WIDTH), ""]
            if len(lines) + sum(n.count("\n") + 1 for n in notes) >= LINES_A_PAGE:
                turn()
    if works:
        lines += ["References", ""]
        for work in sorted(works, key=lambda w: (w.authors[0][1], w.year)):
            lines += [*textwrap.wrap(work.entry, WIDTH), ""]
    turn()
    return "".join(pages), note


def _marked_up(essay: Essay, number: int) -> str:
    """An essay as HTML, its notes as a list behind it."""
    parts = [f"<h1>{html.escape(essay.title)}</h1><p>By {essay.author}, {essay.role}</p>"]
    notes: list[str] = []
    works: list[Work] = []
    for heading, paragraphs in essay.sections:
        parts.append(f"<h2>{html.escape(heading)}</h2>\n")
        for paragraph in paragraphs:
            sentences = []
            for sentence, work in paragraph:
                said = html.escape(sentence, quote=False)
                if work is None:
                    sentences.append(f"{said}.")
                elif essay.by_year:
                    sentences.append(f"{said} {work.cited}.")
                    works.append(work)
                else:
                    label = len(notes) + 1
                    sentences.append(f'{said}.<sup><a href="#n{number}-{label}">{label}</a></sup>')
                    notes.append(f'<li id="n{number}-{label}">{html.escape(work.note)}</li>')
            parts.append(f"<p>{' '.join(sentences)}</p>\n")
    if notes:
        parts.append(f'<ol class="footnotes">{"".join(notes)}</ol>\n')
    if works:
        entries = "".join(f"<li>{html.escape(w.entry)}</li>" for w in sorted(works, key=lambda w: w.authors[0][1]))
        parts.append(f"<h2>References</h2><ul>{entries}</ul>\n")
    return "".join(parts)


def sentences(count: int, seed: int = 1) -> list[str]:
    """The first claims of the essays of `seed`, as sentences without their markers."""
    writer = Writer(seed)
    found: list[str] = []
    while len(found) < count:
        for _, paragraphs in writer.essay(0).sections:
            found += [f"{said}." for paragraph in paragraphs for said, _ in paragraph if any(map(str.isdigit, said))]
    return found[:count]
