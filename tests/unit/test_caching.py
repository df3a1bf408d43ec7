"""What may be kept: the tag follows the content, and whoever has it gets no content again."""

import pytest
from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from kit.caching import as_cached, cached, is_cached


@cached()
def shown() -> None: ...


@cached(60)
def kept() -> None: ...


def plain() -> None: ...


def asking(tag: str | None = None) -> Request:
    headers = [] if tag is None else [(b"if-none-match", tag.encode())]
    return Request({"type": "http", "method": "GET", "headers": headers})


def answer(content: str = "内容", status: int = 200) -> Response:
    return Response(content, status_code=status, headers={"Vary": "Accept", "X-Other": "1"})


def tag_of(content: str = "内容") -> str:
    return as_cached(shown, asking(), answer(content)).headers["etag"]


def test_a_tag_is_weak_and_follows_the_content() -> None:
    first = as_cached(shown, asking(), answer())
    assert first.headers["etag"].startswith('W/"') and first.headers["cache-control"] == "no-cache"
    assert tag_of() == tag_of() != tag_of("其他")
    assert as_cached(kept, asking(), answer()).headers["cache-control"] == "public, max-age=60"


@pytest.mark.parametrize("form", ["{}", "*", '"other", {}', "{weak}", "{gzip}"])
def test_whoever_has_it_gets_no_content(form: str) -> None:
    tag = tag_of()
    asked = form.format(tag, weak=tag.removeprefix("W/"), gzip=f'{tag[:-1]}-gzip"')
    again = as_cached(shown, asking(asked), answer())
    assert (again.status_code, again.body) == (304, b"")
    assert (again.headers["etag"], again.headers["vary"]) == (tag, "Accept")
    assert "x-other" not in again.headers and "content-length" not in again.headers


@pytest.mark.parametrize("asked", ['"other"', "", tag_of("其他"), tag_of().strip('W/"')])
def test_another_tag_gets_the_content(asked: str) -> None:
    assert as_cached(shown, asking(asked), answer()).status_code == 200


def test_what_is_not_marked_or_refused_or_streamed_stays_as_it_is() -> None:
    assert not is_cached(plain) and is_cached(shown)
    for endpoint, told in (
        (plain, answer()),
        (shown, answer(status=404)),
        (shown, StreamingResponse(iter([b"x"]))),
    ):
        same = as_cached(endpoint, asking("*"), told)
        assert same is told and "etag" not in same.headers
