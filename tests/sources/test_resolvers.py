"""Each resolver against a site that speaks the published format, with near misses, and where that fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from citecheck.records import Claim, Outcome, Reference
from citecheck.sources.candidates import choose
from citecheck.sources.client import Client
from citecheck.sources.crossref import CrossrefResolver
from citecheck.sources.doi import DoiResolver
from citecheck.sources.interface import FetchError, Resolver, Wanted
from citecheck.sources.kings_fund import KingsFundResolver, slug_of
from citecheck.sources.library import RESOLVERS
from citecheck.sources.ons import OnsResolver
from citecheck.sources.pulse import PulseResolver
from citecheck.sources.url import UrlResolver, cleaned
from citecheck.sources.wayback import WaybackResolver

PULSE = "https://www.pulsetoday.co.uk"
KINGS = "https://www.kingsfund.org.uk"
ONS = "https://api.beta.ons.gov.uk/v1/search"


def wanted(claim: Claim | None = None, **told: Any) -> Wanted:
    return Wanted(reference=Reference(text="n", **told), claim=claim)


def winner(resolver: Resolver, asked: Wanted, client: Client) -> str | None:
    chosen = choose(resolver.candidates(asked, client)).winner
    return chosen.url if chosen else None


# ------------------------------------------------------------------------------------------------ the note's address


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("www.harbour.example/report.html).", "http://www.harbour.example/report.html"),
        ("<http://harbour.example/a>", "http://harbour.example/a"),
        ("https://harbour.example/a_(b)", "https://harbour.example/a_(b)"),
        ("https://harbour.example/a?utm_source=mail&page=2", "https://harbour.example/a?page=2"),
        ("https://harbour.example/a?q=1%202&b=", "https://harbour.example/a?q=1%202&b="),
        ("http://harbour.example/a?postId=77#top", "http://harbour.example/a"),
        ("http://[bad/", "http://[bad/"),
    ],
)
def test_addresses_are_cleaned_of_print_and_campaigns(printed: str, meant: str) -> None:
    assert cleaned(printed) == meant


def test_the_address_of_the_note_is_taken_at_its_word(client: Client) -> None:
    assert winner(UrlResolver(), wanted(url="www.harbour.example/a."), client) == "http://www.harbour.example/a"
    assert not UrlResolver().concerns(wanted(title="Berths"))


def test_families_of_addresses_that_moved(client: Client) -> None:
    old = "http://www.ft.com/cms/s/2/01234567-89ab-11e1-985a-00144feab49a.html"
    assert winner(UrlResolver(), wanted(url=old), client) == (
        "https://www.ft.com/content/01234567-89ab-11e1-985a-00144feab49a"
    )
    old = "https://www.gov.uk/government/uploads/system/uploads/attachment_data/file/12/a.pdf"
    assert str(winner(UrlResolver(), wanted(url=old), client)).startswith("https://assets.publishing.service.gov.uk/")


def test_the_archive_gives_the_page_as_it_was(web: Any, client: Client) -> None:
    snapshot = {"available": True, "url": "http://web.archive.org/web/20130919044612/http://harbour.example/a"}
    web.search("https://archive.org/wayback/available", {"archived_snapshots": {"closest": snapshot}})
    found = winner(WaybackResolver(), wanted(url="http://harbour.example/a", date="2013-09"), client)
    assert found == "https://web.archive.org/web/20130919044612id_/http://harbour.example/a"
    assert any("timestamp=201309" in url for url in web.asked)


@pytest.mark.parametrize("told", [{}, {"archived_snapshots": {}}, [], {"archived_snapshots": {"closest": {"url": 3}}}])
def test_the_archive_without_a_copy(web: Any, client: Client, told: Any) -> None:
    web.search("https://archive.org/wayback/available", told)
    assert WaybackResolver().candidates(wanted(url="http://harbour.example/a"), client) == ()


# ------------------------------------------------------------------------------------------------------ DOI, Crossref


def test_a_doi_leads_to_doi_org(client: Client) -> None:
    found = winner(DoiResolver(), wanted(doi="https://doi.org/10.1234/tides.2012(3)."), client)
    assert found == "https://doi.org/10.1234/tides.2012(3)"
    assert not DoiResolver().concerns(wanted(doi="see above"))


ARTICLE = {"title": "The cost of empty berths", "container": "Journal of Tides", "date": "2011-05"}


def work(
    doi: str, title: str, journal: str = "Journal of Tides", year: int = 2011, subtitle: str = ""
) -> dict[str, Any]:
    return {
        "DOI": doi,
        "title": [title],
        "subtitle": [subtitle] if subtitle else [],
        "container-title": [journal],
        "issued": {"date-parts": [[year, 5]]},
    }


def crossref(web: Any, *items: dict[str, Any]) -> None:
    web.search("https://api.crossref.org/works", {"status": "ok", "message": {"items": list(items)}})


def test_crossref_is_believed_on_title_journal_and_year(web: Any, client: Client) -> None:
    crossref(
        web,
        work("10.1/letter", "The cost of empty berths: a reply", year=2014),
        work("10.1/other", "The cost of empty berths", journal="Annals of Railways"),
        work("10.1/old", "The cost of empty berths", year=1990),
        work("10.1/near", "The cost of full berths"),
        work("10.1/right", "The Cost of Empty Berths", subtitle="an update to 2009"),
    )
    assert winner(CrossrefResolver(), wanted(**ARTICLE), client) == "https://doi.org/10.1/right"


@pytest.mark.parametrize(
    "told",
    [
        {},
        [],
        {"message": None},
        {"message": {"items": [{"DOI": 3, "title": "x"}, {"title": []}, {"DOI": "10.1/a", "title": []}]}},
        {"message": {"items": [work("10.1/a", "Something else entirely about ships")]}},
        {
            "message": {
                "items": [{**work("10.1/a", "The cost of empty berths"), "issued": {"date-parts": [[None]]}}][:0]
            }
        },
    ],
)
def test_crossref_always_answers_something(web: Any, client: Client, told: Any) -> None:
    web.search("https://api.crossref.org/works", told)
    assert winner(CrossrefResolver(), wanted(**ARTICLE), client) is None


# -------------------------------------------------------------------------------------------------------------- Pulse

POST = {"title": "Ferry doctors leave empty berths behind", "publisher": "Pulse", "date": "2015-04-29"}


def post(slug: str, title: str, date: str) -> dict[str, Any]:
    return {"link": f"{PULSE}/news/{slug}/", "title": {"rendered": title}, "date": f"{date}T09:00:00"}


NEAR_MISSES = [
    post("a", "Ferry doctors leave no berths behind", "2015-04-29"),
    post("b", "Ferry doctors leave empty berths behind, again", "2017-05-01"),
    post("c", "Ferry nurses leave empty berths behind", "2015-04-28"),
    post("d", "Empty berths: what ferry doctors say", "2015-04-30"),
    post("e", "50% more ferry doctors leave empty berths behind", "2015-04-29"),
    post("f", "Tides", "2015-04-29"),
]


def test_pulse_takes_the_article_of_that_title(web: Any, client: Client) -> None:
    right = post("right", "Ferry doctors &#8216;leave&#8217; <em>empty</em> berths behind", "2015-04-29")
    web.search(f"{PULSE}/wp-json/wp/v2/posts", [*NEAR_MISSES, right])
    assert winner(PulseResolver(), wanted(**POST), client) == f"{PULSE}/news/right/"


def test_pulse_takes_none_of_the_near_misses(web: Any, client: Client) -> None:
    web.search(f"{PULSE}/wp-json/wp/v2/posts", NEAR_MISSES)
    assert winner(PulseResolver(), wanted(**POST), client) is None


def test_pulse_searches_again_by_the_first_words_for_a_misspelt_title(web: Any, client: Client) -> None:
    right = post("right", "Ferry doctors leave empty practice behind", "2015-04-29")
    web.page(
        f"{PULSE}/wp-json/wp/v2/posts?search=ferry+doctors+leave+empty&per_page=20&_fields=link%2Ctitle%2Cdate", [right]
    )
    web.search(f"{PULSE}/wp-json/wp/v2/posts?search=Ferry", [])
    found = winner(PulseResolver(), wanted(**{**POST, "title": "Ferry doctors leave empty practise behind"}), client)
    assert found == f"{PULSE}/news/right/"


def test_pulse_falls_back_on_the_search_page(web: Any, client: Client) -> None:
    web.search(f"{PULSE}/wp-json/wp/v2/posts", "closed", status=403)
    web.search(
        f"{PULSE}/?s=",
        f"<a href='{PULSE}/news/right/'><img src=x></a>"
        "<a href='/news/right/#top'>Ferry doctors leave empty berths behind</a>"
        "<a href='https://elsewhere.example/'>Ferry doctors leave empty berths behind</a><a href='http://[x'>y</a>",
    )
    assert winner(PulseResolver(), wanted(**POST), client) == f"{PULSE}/news/right/"


def test_pulse_down_is_a_failure_not_an_absence(web: Any, client: Client) -> None:
    web.search(f"{PULSE}/wp-json/wp/v2/posts", "", status=500)
    with pytest.raises(FetchError) as caught:
        PulseResolver().candidates(wanted(**POST), client)
    assert caught.value.outcome is Outcome.FAILED


@pytest.mark.parametrize(
    "told", [{}, [{"link": 3}, 4, {"link": "x"}, {"link": "/a", "title": None}], {"code": "no_route"}]
)
def test_pulse_answers_of_another_shape(web: Any, client: Client, told: Any) -> None:
    web.search(f"{PULSE}/wp-json/wp/v2/posts", told)
    assert winner(PulseResolver(), wanted(**POST), client) is None


# ------------------------------------------------------------------------------------------------------- King's Fund

REPORT = {"title": "The care of empty berths with leaks", "publisher": "The King’s Fund", "date": "2012-03"}


def test_kings_fund_finds_the_report_whose_subtitle_the_note_drops(web: Any, client: Client) -> None:
    links = [
        (
            "/insight-and-analysis/reports/care-empty-berths-leaks-time",
            "The care of empty berths with leaks: time for a change",
        ),
        ("/insight-and-analysis/reports/care-full-berths", "The care of full berths with leaks"),
        ("/insight-and-analysis/blogs/berths", "Who cares for berths?"),
        ("/events/care", "Care"),
    ]
    web.search(f"{KINGS}/search", "".join(f"<a href='{url}'>{text}</a>" for url, text in links))
    found = winner(KingsFundResolver(), wanted(**REPORT), client)
    assert found == f"{KINGS}{links[0][0]}"


def test_kings_fund_address_is_guessed_and_checked_by_its_title(
    web: Any, client: Client, page: Callable[..., str]
) -> None:
    web.search(f"{KINGS}/search", "<p>Nothing found</p>")
    address = f"{KINGS}/publications/care-empty-berths-leaks"
    web.page(address, page("The care of empty berths with leaks | The King's Fund"))
    assert winner(KingsFundResolver(), wanted(**REPORT), client) == address


def test_kings_fund_guess_with_another_title_is_not_taken(web: Any, client: Client, page: Callable[..., str]) -> None:
    web.search(f"{KINGS}/search", "<p>Nothing found</p>")
    web.page(f"{KINGS}/publications/care-empty-berths-leaks", page("Page moved"))
    assert winner(KingsFundResolver(), wanted(**REPORT), client) is None


def test_kings_fund_down_is_a_failure(web: Any, client: Client) -> None:
    web.search(KINGS, "", status=503)
    with pytest.raises(FetchError):
        KingsFundResolver().candidates(wanted(**REPORT), client)


def test_slugs_leave_out_small_words() -> None:
    assert slug_of("The care of frail berths: it’s time") == "care-frail-berths-its-time"


# ---------------------------------------------------------------------------------------------------------------- ONS


def item(uri: str, title: str, summary: str = "", date: str = "2014-09-25T08:30:00.000Z") -> dict[str, Any]:
    return {"uri": uri, "title": title, "summary": summary, "release_date": date, "type": "bulletin"}


FERRY = item(
    "/ferries/2014", "Ferry passengers, UK: 2011 to 2013", "Number of passengers on ferries in the United Kingdom"
)
ITEMS = [
    item("/rail/2014", "Rail passengers, UK: 2011 to 2013", "Number of passengers on trains"),
    item("/ferries/cargo", "Ferry cargo, UK", "Tonnes on ferries"),
    item("/people", "Population", "Number of people"),
    item("/ships", "Ships registered", "Ships by flag"),
]


def test_a_note_that_names_only_the_office_is_resolved_by_the_claim(
    web: Any, client: Client, claim: Callable[..., Claim]
) -> None:
    web.search(ONS, {"count": 5, "items": [*ITEMS, FERRY]})
    said = claim("Ferries carried 3.1 million passengers in the UK.", measure="passengers on ferries", place="UK")
    asked = wanted(said, publisher="The Office for National Statistics")
    assert winner(OnsResolver(), asked, client) == "https://www.ons.gov.uk/ferries/2014"
    search = next(url for url in web.asked if url.startswith(ONS))
    assert "passengers+ferries+uk" in search
    assert "3.1" not in search


def test_editions_are_told_apart_by_the_year_of_the_claim(
    web: Any, client: Client, claim: Callable[..., Claim]
) -> None:
    older = item("/ferries/2011", "Ferry passengers, UK: 2008 to 2010", FERRY["summary"], "2011-09-25")
    web.search(ONS, {"items": [older, FERRY]})
    dated = claim("In 2013 ferries carried 3.1 million in the UK.", measure="passengers on ferries", place="UK")
    assert winner(OnsResolver(), wanted(dated, publisher="ONS"), client) == "https://www.ons.gov.uk/ferries/2014"
    undated = claim("Ferries carry 3.1 million in the UK.", measure="passengers on ferries", place="UK")
    choice = choose(OnsResolver().candidates(wanted(undated, publisher="ONS"), client))
    assert choice.winner is None
    assert len(choice.rivals) == 2


def test_the_office_with_a_title(web: Any, client: Client) -> None:
    web.search(ONS, {"items": [*ITEMS, FERRY]})
    asked = wanted(publisher="ONS", title="Ferry passengers, UK: 2011 to 2013", date="2014")
    assert winner(OnsResolver(), asked, client) == "https://www.ons.gov.uk/ferries/2014"


@pytest.mark.parametrize("told", [{}, [], {"items": None}, {"items": [3, {"uri": 1}]}, {"items": ITEMS}])
def test_the_office_finds_nothing_that_is_meant(
    web: Any, client: Client, claim: Callable[..., Claim], told: Any
) -> None:
    web.search(ONS, told)
    said = claim("Ferries carried 3.1 million passengers.", measure="ferry passengers", place="Shetland")
    assert winner(OnsResolver(), wanted(said, publisher="ONS"), client) is None


# --------------------------------------------------------------------------------------------------- whom it concerns

CONCERNS = [
    (wanted(url="http://harbour.example/"), {"url", "wayback"}),
    (wanted(doi="10.1234/x"), {"doi"}),
    (wanted(title="Berths", publisher="Pulse"), {"pulse"}),
    (wanted(title="Berths", container="Pulse Today"), {"pulse", "crossref"}),
    (wanted(title="Berths", publisher="Kings Fund"), {"kings_fund"}),
    (wanted(title="Berths", publisher="ONS"), {"ons"}),
    (wanted(title="Berths", container="Journal of Tides"), {"crossref"}),
    (wanted(title="Berths", publisher="Impulse"), set()),
    (wanted(title="Berths", publisher="Port Watch"), set()),
    (wanted(publisher="Pulse"), set()),
    (wanted(publisher="BMA"), set()),
]


@pytest.mark.parametrize(
    ("asked", "names"), CONCERNS, ids=lambda value: str(sorted(value)) if isinstance(value, set) else ""
)
def test_whom_it_concerns(asked: Wanted, names: set[str]) -> None:
    assert {resolver.name for resolver in RESOLVERS if resolver.concerns(asked)} == names
