"""HTML in part two's texts, and the many signs that only look like it."""

import time

import pytest

from contracts.application.raw_html import as_text
from contracts.application.richtext import refused

LONG = 60_000


@pytest.mark.parametrize(
    "text",
    [
        "上行速率要求A<B且下行C>D",
        "上行速率要求A<B 且下行 C>D",
        "A<b and c>d",
        "若a<b 且 c=5",
        "A<B\n且C>D",
        "<B时停机",
        "a<b>c",
        "a < b > c",
        "时延<a>抖动",
        "List<String>",
        "Map<String, List<Integer>>",
        "Optional<Object>、List<Button>、Class<Template>",
        "std::vector<std::string>",
        "vector<int> x",
        "List<?>、Class<? extends Number>、Map<?, ?>",
        "IEnumerable<T extends Foo>、Promise<void>",
        "若(a<!b && c>d)",
        "阈值<min-max>",
        "x <- y -> z => w <=> v",
        "A<=B，C>=D，E<>F",
        "<10ms，>99.99%",
        "1<2>0",
        "<<示例规范>>",
        "＜script＞",
        "i<n;i++",
        "A<B，online = 3",
        "javascript:void",
        r"\<script>alert(1)\</script>",
    ],
)
def test_text_that_only_looks_like_html(text: str) -> None:
    assert refused(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "A<B且<script>alert(1)",
        "a<script>alert(1)",
        "<SCRIPT src=//b.example>",
        "<script",
        "<img src=x onerror=alert(1)>",
        "<img/src=x/onerror=alert(1)>",
        "<img src=x onerror=alert(1)",
        "<svg/onload=alert(1)>",
        '<a title="<" onclick=alert(1)>',
        "<a x=< onclick=alert(1)>",
        "<b onclick = alert(1)>甲",
        "<x onfocus=alert(1) tabindex=1>",
        "<a href='javascript:alert(1)'>甲</a>",
        "<a href=javascript:alert(1)>甲",
        "<p>一段</p>",
        "<b>重点</b>",
        "第一行<br>第二行",
        "第一行<br/>第二行",
        "5G<br>网络",
        "<iframe src=//b.example></iframe>",
        "<object data=x>",
        "<table><tr><td>1",
        "- <div class=x",
        "<input disabled>",
        "<!-- 注 -->",
        "<!DOCTYPE html>",
        "<![CDATA[x]]>",
        "<?xml version='1.0'?>",
        "甲<?php echo 1 ?>",
        "<? x ?>",
        "<!x",
        "甲<!ENTITY a>",
        "</div>",
        "<style>*{display:none}",
        "<textarea>",
        "<math><mi>",
        "<div\n",
        r"\\<script>",
    ],
)
def test_html_is_seen_and_can_be_made_text(text: str) -> None:
    assert "HTML" in refused(text)
    assert "HTML" not in refused(as_text(text.replace("\\", "")))


@pytest.mark.parametrize(
    "text",
    [
        "<javascript:alert(1)>",
        "<http://b.example>",
        "<DATA:text/html,x>",
        "<git+ssh://b.example/x>",
        "[甲](javascript:alert(1))",
    ],
)
def test_links_are_seen(text: str) -> None:
    assert refused(text) == ("link 链接",)


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", "<a b=c ", '<a b="', "<a b", "< on=", "<b a a a a", "<?", "<!-", "<a/", "<x:"],
)
def test_a_text_of_nothing_but_openings_is_read_in_time(piece: str) -> None:
    begun = time.process_time()
    refused(piece * (LONG // len(piece)))
    assert time.process_time() - begun < 2
