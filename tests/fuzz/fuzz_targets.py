#!/usr/bin/env python3
"""Fuzzing of what reads text that nobody has checked.

usage: fuzz_targets.py TARGET [OPTION OF LIBFUZZER]...
       fuzz_targets.py slow [--size KB] [--only NAME] [--functions FUNCTION,...]

    TARGET   quantities, note, judge or extract; needs atheris (pip install 'citecheck[fuzz]')
    slow     every text of slow_inputs.py through all of them, timed; needs nothing

    python tests/fuzz/fuzz_targets.py quantities -max_total_time=900
    python tests/fuzz/fuzz_targets.py judge crash-0123abcd          # one input again

An input is a text in UTF-8; for `judge` claim and source with "\\x1e" between. The first inputs are the project's own
test cases; found ones are kept in .fuzz/TARGET. Inputs are changed piece by piece (tokens.py), since random bytes
hardly ever make a number with a unit. What must hold is in checks.py; an input that takes more than two seconds of the
processor is an error too. Slow texts, of 100 KB each, may take two seconds a function, and ten to be extracted whole:
some of them are fifty thousand claims. The exit status is 1 where one takes more.
"""

from __future__ import annotations

import argparse
import ast
import multiprocessing
import multiprocessing.connection
import random
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.fuzz import tokens  # noqa: E402 - found through the path set above
from tests.fuzz.slow_inputs import SLOW  # noqa: E402

SEPARATOR = "\x1e"
MOST_SECONDS = 2.0
MOST_TO_EXTRACT = 10.0
GIVE_UP = 60.0
MAX_LEN = 3000
CLAIM = "Containers at Selwick rose by 12% to 4,180 in 2015, and one in ten workers was under 25."
SOURCE = (
    "The harbour at Selwick handled 4,180 containers in 2015, up 12% on the year before. About 10% of its workers were "
    "under 25, and costs came to £3.4m a year.\n\nNo ferry sailed in May 2015."
)


# ------------------------------------------------------------------------------------------------ seeds


def seeds(target: str) -> Iterator[str]:
    """The test cases of a target as inputs."""
    if target in ("judge", "extract"):
        pairs = tomllib.loads((TESTS / "accuracy" / "pairs.toml").read_text(encoding="utf-8"))["pair"]
        yield from (f"{pair['claim']}{SEPARATOR}{pair['source']}" for pair in pairs if target == "judge")
        yield from (f"{pair['source']}\n\n{pair['claim']}1\n\n1 Reed, Tides, 2015" for pair in pairs[::4])
    if target == "quantities":
        rows = (TESTS / "quantities" / "cases.txt").read_text(encoding="utf-8").splitlines()
        yield from dict.fromkeys(row.partition("|")[0].strip() for row in rows if row and not row.startswith("#"))
    if target == "note":
        yield from strings_of(TESTS / "extraction" / "references")
    if target == "extract":
        yield from (text for text in strings_of(TESTS / "extraction") if "\n" in text)


def strings_of(folder: Path) -> Iterator[str]:
    """Every string of some length in the tests of a folder."""
    for path in sorted(folder.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and 15 < len(node.value) < MAX_LEN:
                yield node.value


# ------------------------------------------------------------------------------------------------ mutations


def changed(text: str, chance: random.Random) -> str:
    """A text with a few of its words, numbers and signs put in, taken out, doubled, exchanged or moved."""
    pieces = _pieces(text)
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        at = chance.randrange(len(pieces) + 1)
        step = chance.randrange(7)
        if step == 0:
            pieces.insert(at, _token(chance))
        elif step == 1 and pieces:
            pieces[at % len(pieces)] = _token(chance)
        elif step == 2 and pieces:
            del pieces[at : at + chance.choice((1, 1, 2, 8))]
        elif step == 3 and pieces:
            stretch = pieces[at : at + chance.choice((1, 2, 5, 12))]
            pieces[at:at] = stretch * chance.choice((1, 1, 2, 8))
        elif step == 4 and pieces:
            other = chance.randrange(len(pieces))
            pieces.insert(at, pieces.pop(other))
        elif step == 5:
            pieces[at:at] = _phrase(chance)
        elif pieces:
            index = at % len(pieces)
            piece = pieces[index]
            pieces[index] = chance.choice((piece.upper, piece.lower, piece.title, piece.swapcase))()
    return "".join(pieces)


def _pieces(text: str) -> list[str]:
    """Words, numbers, white space and single signs."""
    found: list[str] = []
    kind = None
    for char in text:
        now = "a" if char.isalpha() else "1" if char.isdigit() else " " if char.isspace() else None
        if found and now is not None and now == kind:
            found[-1] += char
        else:
            found.append(char)
        kind = now
    return found


def _token(chance: random.Random) -> str:
    token = chance.choice(chance.choice(tokens.GROUPS))
    return token if chance.random() < 0.5 else f" {token} "


def _phrase(chance: random.Random) -> list[str]:
    """Tokens in an order in which a text about figures could have them."""
    some = chance.choice
    form = some(
        (
            (tokens.QUALIFIERS, tokens.CURRENCIES, tokens.NUMBERS, tokens.SCALES, tokens.RATES, tokens.UNITS),
            (tokens.NUMBERS, tokens.RANGES, tokens.NUMBERS, tokens.UNITS),
            (tokens.CHANGES, tokens.NUMBERS, tokens.UNITS, tokens.TIMES),
            (tokens.NUMBERS, tokens.RATES, tokens.NUMBERS, tokens.WORDS, tokens.CHANGES, tokens.NUMBERS),
            (tokens.WORDS, tokens.NUMBERS, tokens.NOTES, tokens.SIGNS),
            (tokens.NOTES, tokens.SIGNS, tokens.NOTES, tokens.NUMBERS, tokens.NOTES),
            (tokens.TIMES, tokens.RANGES, tokens.TIMES),
        )
    )
    gap = some(("", " ", " ", " "))
    return [some(group) + gap for group in form]


def mutate(data: bytes, max_size: int, seed: int) -> bytes:
    """The mutator that libFuzzer calls."""
    import atheris

    chance = random.Random(seed)
    if chance.random() < 0.15:
        return atheris.Mutate(data, len(data))  # type: ignore[no-any-return]
    text = changed(data.decode("utf-8", "replace"), chance)
    return text.encode("utf-8", "replace")[:max_size]


# ------------------------------------------------------------------------------------------------ the fuzzer


class SlowInputError(Exception):
    """An input took too long."""


def fuzz(target: str, options: list[str]) -> None:
    import atheris

    with atheris.instrument_imports(include=["citecheck"]):
        from tests.fuzz.checks import CHECKS

    check = CHECKS[target]

    def test_one_input(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        began = time.process_time()
        check(text)
        seconds = time.process_time() - began
        if seconds > 2 * MOST_SECONDS:  # every check asks twice
            raise SlowInputError(f"{seconds:.1f} s for {len(text)} characters")

    corpus = ROOT / ".fuzz" / target
    with tempfile.TemporaryDirectory() as folder:
        given = not any(not option.startswith("-") for option in options)
        paths = []
        if given:
            corpus.mkdir(parents=True, exist_ok=True)
            first = Path(folder) / "seeds"
            first.mkdir()
            for number, text in enumerate(seeds(target)):
                (first / str(number)).write_text(text, encoding="utf-8")
            words = Path(folder) / "words.dict"
            words.write_text("".join(f'"{_escaped(token)}"\n' for token in tokens.ALL if token), encoding="ascii")
            paths = [
                f"-dict={words}",
                f"-max_len={MAX_LEN}",
                f"-artifact_prefix={corpus.parent}/",
                str(corpus),
                str(first),
            ]
        atheris.Setup([sys.argv[0], *options, *paths], test_one_input, custom_mutator=mutate)
        atheris.Fuzz()


def _escaped(token: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in token.encode("utf-8"))


# ------------------------------------------------------------------------------------------------ slow inputs


def timings(name: str, size: int, functions: Sequence[str], answer: multiprocessing.connection.Connection) -> None:
    """Send (function, seconds) of one text, in a process that can be stopped."""
    import citecheck
    from citecheck.extraction import extract
    from citecheck.readers import read_bytes

    text = SLOW[name](size)
    asked: dict[str, Callable[[], object]] = {
        "quantities": lambda: citecheck.find_quantities(text),
        "note": lambda: citecheck.parse_note(text),
        "claim": lambda: citecheck.judge(text, SOURCE),
        "source": lambda: citecheck.judge(CLAIM, text),
        "both": lambda: citecheck.judge(text, text),
        "extract": lambda: extract(read_bytes(text.encode("utf-8", "replace"), id="slow")),
    }
    citecheck.judge(CLAIM, SOURCE)
    citecheck.parse_note("Reed, Tides, Harbour Press, 2015")
    for function in functions:
        began = time.process_time()
        try:
            asked[function]()
        except citecheck.ReadError:
            pass  # a file of white space alone has nothing to read
        except Exception as error:  # noqa: BLE001 - told in the table, and the other functions are still asked
            answer.send((function, f"{type(error).__name__}"))
            continue
        answer.send((function, time.process_time() - began))
    answer.close()


FUNCTIONS = ("quantities", "note", "claim", "source", "both", "extract")


def slow(size: int, only: str | None, functions: Sequence[str]) -> int:
    """Print the seconds of every text and function; how many took too long or failed."""
    bad = 0
    print(f"{size // 1000} KB{'':24}" + "".join(f"{function:>12}" for function in functions))
    for name in SLOW if only is None else [only]:
        ours, theirs = multiprocessing.Pipe(duplex=False)
        worker = multiprocessing.get_context("spawn").Process(target=timings, args=(name, size, functions, theirs))
        worker.start()
        theirs.close()
        cells = []
        for function in functions:
            most = MOST_TO_EXTRACT if function == "extract" else MOST_SECONDS
            try:
                found = ours.recv()[1] if ours.poll(GIVE_UP) else None
            except EOFError:
                found = "crash"
            cells.append(f"> {GIVE_UP:.0f}" if found is None else found if isinstance(found, str) else f"{found:.2f}")
            wrong = not isinstance(found, float) or found > most
            bad += wrong
            cells[-1] += " !" if wrong else "  "
            if found is None or found == "crash":
                break
        worker.kill()
        worker.join()
        print(f"{name:28}" + "".join(f"{cell:>12}" for cell in cells), flush=True)
    print(f"{bad} took too long or failed, marked with !")
    return bad


def main() -> int:
    if len(sys.argv) > 1 and sys.argv[1] in ("quantities", "note", "judge", "extract"):
        fuzz(sys.argv[1], sys.argv[2:])
        return 0
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=("quantities", "note", "judge", "extract", "slow"))
    parser.add_argument("--size", type=int, default=100, help="KB of each slow text")
    parser.add_argument("--only", choices=sorted(SLOW), metavar="NAME", help="one slow text")
    parser.add_argument("--functions", default=",".join(FUNCTIONS), help="only these, parted by commas")
    given = parser.parse_args()
    return int(slow(given.size * 1000, given.only, given.functions.split(",")) > 0)


if __name__ == "__main__":
    sys.exit(main())
