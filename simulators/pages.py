"""The pages people look at: mailbox, letter, a credit source's answer.

Chinese, self-contained, without scripts.
"""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'"
}

_FRAME = """<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{% block title %}{% endblock %}</title><style>
body{font:16px/1.7 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;
color:#1d2733;background:#f5f7f9;margin:0}
main{max-width:60rem;margin:2rem auto;padding:1.5rem 2rem;background:#fff;border:1px solid #d9e0e6}
h1{font-size:1.4rem;margin:0 0 1rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem;
border-bottom:1px solid #e4e9ed;overflow-wrap:anywhere}
th{white-space:nowrap;font-weight:600}td.time{white-space:nowrap}
pre{white-space:pre-wrap;font:inherit;overflow-wrap:anywhere}
iframe{width:100%;height:30rem;border:1px solid #d9e0e6}
.note{color:#5d6b78;font-size:.9rem}a{color:#0b5cad}
input,button{font:inherit;padding:.2rem .6rem}</style></head>
<body><main>{% block main %}{% endblock %}</main></body></html>"""

_MAILBOX = """{% extends "frame" %}{% block title %}收件箱{% endblock %}{% block main %}
<h1>收件箱</h1>
<form method="get"><label>收件人 <input name="to" value="{{ to }}" type="search"></label>
<button>查询</button></form>
<p class="note">共收到 {{ total }} 封，以下为最新的 {{ letters|length }} 封
{%- if to %}（收件人含“{{ to }}”）{% endif %}。</p>
{% if letters %}<table><thead><tr><th>时间</th><th>收件人</th><th>主题</th></tr></thead><tbody>
{% for letter in letters %}<tr><td class="time">{{ letter.received_at|local }}</td>
<td>{{ letter.recipients|join("、") }}</td>
<td><a href="mailbox/{{ letter.id }}">{{ letter.subject or "（无主题）" }}</a></td></tr>
{% endfor %}</tbody></table>{% else %}<p>没有邮件。</p>{% endif %}{% endblock %}"""

_LETTER = """{% extends "frame" %}{% block title %}{{ letter.subject or "（无主题）" }}
{%- endblock %}{% block main %}
<p><a href="../mailbox">返回收件箱</a></p><h1>{{ letter.subject or "（无主题）" }}</h1>
<table><tr><th>发件人</th><td>{{ letter.sender }}</td></tr>
<tr><th>收件人</th><td>{{ letter.recipients|join("、") }}</td></tr>
<tr><th>收到时间</th><td>{{ letter.received_at|local }}</td></tr>
<tr><th>Message-ID</th><td>{{ letter.message_id or "（无）" }}</td></tr>
{% for each in letter.attachments %}<tr><th>附件</th>
<td>{{ each.name }}（{{ each.content_type }}，{{ each.size }} 字节）</td></tr>{% endfor %}
</table><pre>{{ letter.text }}</pre>
{% if letter.html %}
<iframe sandbox="" title="网页格式正文" srcdoc="{{ letter.html }}"></iframe>{% endif %}
<p><a href="messages/{{ letter.id }}/raw">下载原始邮件</a></p>{% endblock %}"""

_REPORT = """{% extends "frame" %}{% block title %}{{ source.name }}（模拟）查询结果
{%- endblock %}{% block main %}
<h1>{{ source.name }}（模拟）查询结果</h1>
<table><tr><th>统一社会信用代码</th><td>{{ answer.credit_code }}</td></tr>
<tr><th>主体名称</th><td>{{ answer.name|default("查无此主体") }}</td></tr>
{% if answer.listed is defined %}
<tr><th>严重失信主体名单</th><td>{{ "已列入" if answer.listed else "未列入" }}</td></tr>{% endif %}
{% if answer.entry|default(none) %}<tr><th>列入事由</th><td>{{ answer.entry.reason }}</td></tr>
<tr><th>列入机关</th><td>{{ answer.entry.authority }}</td></tr>
<tr><th>列入日期</th><td>{{ answer.entry.date }}</td></tr>
<tr><th>救济途径</th><td>{{ answer.entry.remedy }}</td></tr>{% endif %}
<tr><th>查询时间</th><td>{{ answer.queried_at|instant }}</td></tr>
<tr><th>报告编号</th><td>{{ answer.report_number }}</td></tr>
<tr><th>规则版本</th><td>{{ answer.edition }}</td></tr></table>
<p class="note">本页由模拟的外部系统生成，不是真实的信用信息。</p>
<script type="application/json" id="answer">{{ data|trusted }}</script>{% endblock %}"""

_pages = Environment(
    loader=DictLoader({"frame": _FRAME, "mailbox": _MAILBOX, "letter": _LETTER, "report": _REPORT}),
    autoescape=True,
    undefined=StrictUndefined,
)


def _local(when: datetime) -> str:
    return f"{when.astimezone(ZoneInfo('Asia/Shanghai')):%Y-%m-%d %H:%M:%S}"


_pages.filters["local"] = _local
_pages.filters["instant"] = lambda text: _local(datetime.fromisoformat(text)) + "（北京时间）"
_pages.filters["trusted"] = Markup


def render(name: str, **values: Any) -> str:
    """A whole HTML page.

    Values are escaped; `data` is JSON that its maker has made safe inside a script element.
    """
    return _pages.get_template(name).render(**values)
