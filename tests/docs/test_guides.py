"""The guides cannot rot: every route, refusal, command and link named in them exists, and both
languages say the same commands.
"""

import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

import kit
import services
from cli.main import app
from contracts.problem import Problem

ROOT = Path(__file__).resolve().parents[2]
GUIDES, RUNBOOKS = ROOT / "docs" / "guide", ROOT / "docs" / "runbooks"
PAGES = sorted(page.name for page in (GUIDES / "zh").glob("*.md"))
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ADDRESS = re.compile(r"\$API(/api/(?:\$\([^)]*\)|[^\s\"'?<)])*)")
VARIABLE = re.compile(r"\$\([^)]*\)|\$\w+")
REFUSALS = re.compile(r"^\| ((?:`[a-z-]+`[、, ]*)+) \|", re.MULTILINE)
COMMAND = re.compile(r"\bquanlian ([a-z-]+(?: [a-z]+)?)")
LINK = re.compile(r"\]\(([^)#:]+)\)")


def said(language: str, page: str) -> str:
    return (GUIDES / language / page).read_text(encoding="utf-8")


def blocks(text: str) -> list[str]:
    return BLOCK.findall(text)


def routes(text: str) -> Iterator[tuple[str, str]]:
    """(method, path with its variables as {}) of every curl in the blocks of a page."""
    for block in blocks(text):
        for call in re.split(r"\bcurl ", block)[1:]:
            address = ADDRESS.search(call)
            if address is None:
                continue
            method = re.search(r"-X (\w+)", call)
            sends = re.search(r"--json|--data|-F ", call)
            yield (
                method[1] if method else ("POST" if sends else "GET"),
                VARIABLE.sub("{}", address[1]),
            )


@pytest.fixture(scope="module")
def known() -> set[tuple[str, str]]:
    """Every route of the committed OpenAPI, its variables as {}."""
    found = set()
    for page in (ROOT / "docs" / "openapi").glob("*.json"):
        for path, methods in json.loads(page.read_text(encoding="utf-8"))["paths"].items():
            found |= {(method.upper(), re.sub(r"\{\w+\}", "{}", path)) for method in methods}
    return found


def commands() -> set[str]:
    """`group command` or `command` of the command line."""
    root = typer.main.get_command(app)
    found = set()
    for name, command in getattr(root, "commands", {}).items():
        inner = getattr(command, "commands", None)
        found |= {f"{name} {each}" for each in inner} if inner else {name}
    return found


def refusals() -> set[str]:
    """Every problem's code."""
    for package in (services, kit):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if "migrations" not in module.name:
                importlib.import_module(module.name)
    found, waiting = set(), [Problem]
    while waiting:
        each = waiting.pop()
        found.add(each.slug)
        waiting += each.__subclasses__()
    return found


def test_both_languages_have_the_same_pages() -> None:
    assert sorted(page.name for page in (GUIDES / "en").glob("*.md")) == PAGES
    assert len(PAGES) == 7


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_say_the_same_commands_and_refusals(page: str) -> None:
    zh, en = said("zh", page), said("en", page)
    assert blocks(zh) == blocks(en) != []
    assert [re.findall(r"`([a-z-]+)`", row) for row in REFUSALS.findall(zh)] == [
        re.findall(r"`([a-z-]+)`", row) for row in REFUSALS.findall(en)
    ]


@pytest.mark.parametrize("page", PAGES)
def test_every_route_of_a_guide_is_in_the_openapi(page: str, known: set[tuple[str, str]]) -> None:
    named = list(routes(said("en", page)))
    assert named, "a guide without a call"
    assert [each for each in named if not any(fits(each, route) for route in known)] == []


def fits(named: tuple[str, str], route: tuple[str, str]) -> bool:
    """True when a call is one of this route; what stands for {} may be anything."""
    parts, wanted = named[1].split("/"), route[1].split("/")
    same = len(parts) == len(wanted) and all(
        want in ("{}", part) for part, want in zip(parts, wanted, strict=True)
    )
    return named[0] == route[0] and same


def test_every_refusal_of_the_guides_can_be_given() -> None:
    named = {
        code
        for page in PAGES
        for row in REFUSALS.findall(said("en", page))
        for code in re.findall(r"`([^`]+)`", row)
    }
    assert len(named) > 80
    assert named <= refusals()


@pytest.mark.parametrize(
    "page",
    [*GUIDES.rglob("*.md"), *RUNBOOKS.glob("*.md"), ROOT / "README.md", ROOT / "README.zh-CN.md"],
    ids=lambda page: str(page.relative_to(ROOT)),
)
def test_every_command_and_link_is_there(page: Path) -> None:
    text, known = page.read_text(encoding="utf-8"), commands()
    for words in COMMAND.findall(text):
        assert words in known or words.split()[0] in known, f"quanlian {words}"
    for link in LINK.findall(text):
        assert (page.parent / link).exists(), link


def test_every_metric_of_the_runbooks_is_measured() -> None:
    named = set(
        re.findall(
            r"`(quanlian_[a-z_]+)",
            " ".join(page.read_text("utf-8") for page in RUNBOOKS.glob("*.md")),
        )
    )
    source = "".join(page.read_text("utf-8") for page in (ROOT / "kit").glob("*.py"))
    assert named
    assert [each for each in named if f'"{each.removesuffix("_count")}"' not in source] == []
