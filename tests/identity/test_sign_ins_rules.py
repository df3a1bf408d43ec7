"""What is kept of a device, and what a refresh token leads to: pure."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from services.identity.accounts.rules import Refreshing, judge_refresh
from services.identity.sign_ins import rules

NOW = datetime(2023, 9, 6, tzinfo=UTC)
TABS = timedelta(seconds=10)
JUST = timedelta(microseconds=1)
OLD, BEFORE, NEWEST = UUID(int=1), UUID(int=2), UUID(int=3)


@pytest.mark.parametrize(
    ("sent", "since", "tabs", "verdict"),
    [
        (NEWEST, None, TABS, Refreshing.rotate),
        (NEWEST, TABS, TABS, Refreshing.rotate),
        (NEWEST, TABS - JUST, TABS, Refreshing.repeat),
        (BEFORE, TABS - JUST, TABS, Refreshing.repeat),
        (BEFORE, TABS, TABS, Refreshing.end),
        (OLD, timedelta(0), TABS, Refreshing.end),
        (OLD, None, TABS, Refreshing.end),
        (NEWEST, timedelta(0), timedelta(0), Refreshing.rotate),
        (BEFORE, timedelta(0), timedelta(0), Refreshing.end),
    ],
)
def test_a_refresh_token_rotates_repeats_or_ends(
    sent: UUID, since: timedelta | None, tabs: timedelta, verdict: Refreshing
) -> None:
    rotated_at = None if since is None else NOW - since
    assert judge_refresh(sent, NEWEST, BEFORE, rotated_at, NOW, tabs) is verdict


@pytest.mark.parametrize(
    ("user_agent", "browser"),
    [
        (None, "其他客户端"),
        ("python-httpx/0.28", "其他客户端"),
        ("curl/8.5.0", "curl"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36 Edg/131.0", "Edge · Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36", "Chrome · Windows"),
        ("Mozilla/5.0 (Windows NT 6.1) Chrome/86.0 Safari/537.36 360SE", "360浏览器 · Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko Firefox/128.0", "Firefox · Linux"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/17 Safari/605", "Safari · macOS"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0",
            "微信 · iPhone",
        ),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/131.0 Safari/537.36", "Chrome · Android"),
    ],
)
def test_a_browser_is_kept_by_kind_and_system(user_agent: str | None, browser: str) -> None:
    assert rules.browser_of(user_agent) == browser


@pytest.mark.parametrize(
    ("client", "network"),
    [
        ("203.0.113.7", "203.0.113.*"),
        ("2001:db8:1:2::", "2001:0db8:0001:*"),
        ("", ""),
        ("testclient", ""),
    ],
)
def test_of_a_client_the_network_is_kept(client: str, network: str) -> None:
    assert rules.masked_network(client) == network
