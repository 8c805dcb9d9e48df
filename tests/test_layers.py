"""Lower layers never import higher ones, and the five in the middle never import one another."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import citecheck

ROOT = Path(citecheck.__file__).parent
LAYERS = (
    {"errors"},
    {"records"},
    {"prose"},
    {"quantities"},
    {"statements"},
    {"naming"},
    {"readers"},
    {"extraction", "sources", "verification", "rules", "formats"},
    {"pipeline", "store", "config"},
    {"judges"},
    {"cli"},
)
LEVEL = {package: level for level, packages in enumerate(LAYERS) for package in packages}
TOP = {"__init__", "__main__"}


def imports_of(path: Path) -> set[str]:
    """The packages of citecheck that a file names in an import statement, at the top or in a function."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "citecheck" else []
            names.append(node.module or "")
        found |= {name.split(".")[1] for name in names if name.startswith("citecheck.")}
    return found & set(LEVEL)


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0].removesuffix(".py")
    if package in TOP:
        return
    wrong = {name for name in imports_of(path) - {package} if LEVEL[name] >= LEVEL[package]}
    assert not wrong, f"{package} imports {sorted(wrong)}"


def test_every_package_has_a_layer() -> None:
    packages = {path.name.removesuffix(".py") for path in ROOT.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert packages - TOP - {"__pycache__", "py.typed"} == set(LEVEL)
