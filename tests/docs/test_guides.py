"""The guides cannot rot: every route, refusal, command, link and word of the screen named in them
exists, and both languages say the same.
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
DESKS = [page for page in PAGES if page != "api.md"]
"""The guides of the portal, where bold words are the screen's. The API guide is of calls."""
TEXTS = ROOT / "web" / "src" / "texts"
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ADDRESS = re.compile(r"\$API(/api/(?:\$\([^)]*\)|[^\s\"'?<)])*)")
VARIABLE = re.compile(r"\$\([^)]*\)|\$\w+")
REFUSALS = re.compile(r"^\| ((?:`[a-z-]+`[、, ]*)+) \|", re.MULTILINE)
COMMAND = re.compile(r"\bquanlian ([a-z-]+(?: [a-z]+)?)")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#:]+)(?:#[^)]*)?\)")
ANCHOR = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#:]*)#([^)]+)\)")
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
SHOWN = re.compile(r'(\w+): \[\s*("(?:[^"\\]|\\.)*"),\s*("(?:[^"\\]|\\.)*"),?\s*\]')
"""One text of the portal's catalogue: its key, Chinese, English."""


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


def patterns() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    """Every text of the portal: key, Chinese, English. A placeholder stands for any words."""
    found = []
    for file in sorted(TEXTS.glob("*.ts")):
        for key, *both in SHOWN.findall(file.read_text(encoding="utf-8")):
            zh, en = (
                re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(json.loads(text)))) for text in both
            )
            found.append((f"{file.stem}.{key}", zh, en))
    return found


def anchors(page: Path) -> set[str]:
    """What a link may name in a page: its headings, as GitHub writes them."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }


def test_both_languages_have_the_same_pages() -> None:
    assert sorted(page.name for page in (GUIDES / "en").glob("*.md")) == PAGES
    assert len(PAGES) == 9


@pytest.mark.parametrize("page", PAGES)
def test_both_languages_say_the_same_commands_and_refusals(page: str) -> None:
    zh, en = said("zh", page), said("en", page)
    assert blocks(zh) == blocks(en)
    assert [re.findall(r"`([a-z-]+)`", row) for row in REFUSALS.findall(zh)] == [
        re.findall(r"`([a-z-]+)`", row) for row in REFUSALS.findall(en)
    ]


@pytest.mark.parametrize("page", DESKS)
def test_every_word_of_the_screen_is_in_the_portals_catalogue(page: str) -> None:
    """Bold words are the screen's. In both languages they are the same texts, in one order."""
    catalogue = patterns()
    zh, en = BOLD.findall(said("zh", page)), BOLD.findall(said("en", page))
    in_zh = [{key for key, one, _ in catalogue if one.fullmatch(word)} for word in zh]
    in_en = [{key for key, _, one in catalogue if one.fullmatch(word)} for word in en]
    assert [word for word, keys in zip(zh + en, in_zh + in_en, strict=True) if not keys] == []
    pairs = zip(zh, en, in_zh, in_en, strict=True)
    assert [(one, other) for one, other, keys, others in pairs if not keys & others] == []
    assert zh


@pytest.mark.parametrize("page", DESKS)
def test_both_languages_show_the_same_pictures(page: str) -> None:
    shown = PICTURE.findall(said("zh", page))
    assert shown == PICTURE.findall(said("en", page))
    assert [name for name in shown if not re.fullmatch(r"\.\./pictures/[a-z]+\.png", name)] == []


def test_the_pictures_that_are_kept_are_those_that_are_shown() -> None:
    """`make pictures` makes them; before the first are made, none is kept."""
    kept = {picture.name for picture in (GUIDES / "pictures").glob("*.png")}
    shown = {Path(name).name for page in DESKS for name in PICTURE.findall(said("zh", page))}
    assert shown
    assert kept in (set(), shown)


def test_every_route_of_the_guides_is_in_the_openapi(known: set[tuple[str, str]]) -> None:
    named = [each for page in PAGES for each in routes(said("en", page))]
    assert len(named) > 80
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
    for link, anchor in ANCHOR.findall(text):
        assert anchor in anchors(page.parent / link if link else page), f"{link}#{anchor}"


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
