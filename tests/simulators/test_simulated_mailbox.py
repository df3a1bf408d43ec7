"""The mailbox keeps exactly the letters it accepted, and refuses only for a while."""

import asyncio
import smtplib
import socket
import time
from email.message import EmailMessage
from typing import Protocol
from zlib import crc32

import aiosmtplib
import httpx
import pytest

from tests.patience import PATIENCE


class Ports(Protocol):
    smtp_port: int


TO = "applicant@example.cn"


def message_id(subject: str = "补正通知", to: str = TO) -> str:
    return f"<{crc32(subject.encode()):08x}.{to}>"


def letter(
    subject: str = "补正通知", to: str = TO, body: str = "请于9月20日前补正。"
) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "全连 <quanlian@example.cn>"
    message["To"] = to
    message["Subject"] = subject
    message["Message-ID"] = message_id(subject, to)
    message.set_content(body)
    return message


def send(simulators: Ports, message: EmailMessage) -> None:
    with smtplib.SMTP("127.0.0.1", simulators.smtp_port, timeout=PATIENCE) as smtp:
        smtp.send_message(message)


def fault(http: httpx.Client, **body: object) -> None:
    http.post("/faults/smtp", json=body).raise_for_status()


def test_a_letter_is_kept_whole_and_decoded(simulators: Ports, http: httpx.Client) -> None:
    send(simulators, letter())
    kept = http.get("/mailbox/messages").json()
    assert (kept["total"], kept["kept"], kept["next"]) == (1, 1, None)
    (found,) = kept["items"]
    assert found["subject"] == "补正通知" and found["text"].strip() == "请于9月20日前补正。"
    assert found["recipients"] == [TO] and found["sender"] == "quanlian@example.cn"
    assert found["message_id"] == found["headers"]["Message-ID"] == message_id()
    assert found["html"] is None and found["attachments"] == []
    assert http.get("/mailbox/messages/1").json() == found
    assert b"Message-ID" in http.get("/mailbox/messages/1/raw").content


def test_the_asynchronous_client_html_and_attachments(
    simulators: Ports, http: httpx.Client
) -> None:
    message = letter()
    message.add_alternative("<p>请补正</p>", subtype="html")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="通知.pdf")
    asyncio.run(aiosmtplib.send(message, hostname="127.0.0.1", port=simulators.smtp_port))
    (found,) = http.get("/mailbox/messages").json()["items"]
    assert found["html"].strip() == "<p>请补正</p>" and "9月20日" in found["text"]
    assert found["attachments"] == [
        {"name": "通知.pdf", "content_type": "application/pdf", "size": 5}
    ]
    page = http.get("/mailbox/1").text
    assert "通知.pdf" in page and "&lt;p&gt;请补正" in page and "<p>请补正" not in page


def test_letters_are_found_by_recipient_subject_and_place(
    simulators: Ports, http: httpx.Client
) -> None:
    for to in (TO, "other@example.cn", "x" + TO):
        for subject in ("受理通知", "补正通知"):
            send(simulators, letter(subject, to))

    def ids(**asked: object) -> list[int]:
        found = http.get("/mailbox/messages", params={k: str(v) for k, v in asked.items()}).json()[
            "items"
        ]
        return [each["id"] for each in found]

    assert ids() == [1, 2, 3, 4, 5, 6]
    assert ids(to=TO.upper()) == [1, 2]
    assert ids(subject="补正") == [2, 4, 6]
    assert ids(to=TO, subject="补正") == [2]
    assert ids(after=4) == [5, 6]
    page = http.get("/mailbox/messages", params={"limit": 4}).json()
    assert page["next"] == 4 and len(page["items"]) == 4


def test_the_same_letter_twice_is_seen_twice(simulators: Ports, http: httpx.Client) -> None:
    send(simulators, letter())
    send(simulators, letter())
    found = http.get("/mailbox/messages").json()["items"]
    assert [each["message_id"] for each in found] == [message_id()] * 2


def test_only_the_last_letters_are_held(simulators: Ports, http: httpx.Client) -> None:
    with smtplib.SMTP("127.0.0.1", simulators.smtp_port, timeout=PATIENCE) as smtp:
        for serial in range(23):
            smtp.send_message(letter(f"第{serial}封"))
    page = http.get("/mailbox/messages").json()
    assert (page["total"], page["kept"]) == (23, 20)
    assert page["items"][0]["id"] == 4
    assert http.get("/mailbox/messages/3").status_code == 404


def test_the_pages_are_readable_and_escaped(simulators: Ports, http: httpx.Client) -> None:
    send(simulators, letter("<script>危险</script>", body="<script>alert(1)</script>"))
    send(simulators, letter("给别人", to="other@example.cn"))
    overview = http.get("/mailbox").text
    assert "收件箱" in overview and "&lt;script&gt;危险" in overview and "<script>" not in overview
    assert "<script>" not in http.get("/mailbox/1").text
    searched = http.get("/mailbox", params={"to": "other"}).text
    assert "给别人" in searched and "危险" not in searched
    assert "没有邮件" in http.get("/mailbox", params={"to": "nobody"}).text
    assert http.get("/mailbox/9").json()["type"].endswith("/no-such-letter")
    assert http.get("/").headers["location"] == "mailbox"


def test_a_letter_in_another_charset_or_none_is_kept(simulators: Ports, http: httpx.Client) -> None:
    strange = b"Subject: x\r\nContent-Type: text/plain; charset=no-such\r\n\r\nhello\r\n"
    chinese = "Content-Type: text/plain; charset=gb18030\r\n\r\n天津".encode("gb18030")
    for content in (strange, chinese, b"no header at all"):
        with smtplib.SMTP("127.0.0.1", simulators.smtp_port, timeout=PATIENCE) as smtp:
            smtp.sendmail("a@example.cn", [TO], content)
    texts = [each["text"].strip() for each in http.get("/mailbox/messages").json()["items"]]
    assert texts[:2] == ["hello", "天津"] and len(texts) == 3


def test_down_is_a_temporary_refusal_that_keeps_nothing(
    simulators: Ports, http: httpx.Client
) -> None:
    fault(http, mode="down", times=1)
    with pytest.raises(smtplib.SMTPDataError) as refused:
        send(simulators, letter())
    assert refused.value.smtp_code == 451
    send(simulators, letter())
    assert http.get("/mailbox/messages").json()["total"] == 1


def test_flaky_takes_every_second_letter(simulators: Ports, http: httpx.Client) -> None:
    fault(http, mode="flaky")
    for _ in range(2):
        with pytest.raises(smtplib.SMTPDataError):
            send(simulators, letter())
        send(simulators, letter())
    assert http.get("/mailbox/messages").json()["total"] == 2


def test_a_sender_who_gave_up_on_a_slow_port_left_no_letter(
    simulators: Ports, http: httpx.Client
) -> None:
    fault(http, mode="slow", seconds=0.8, times=1)
    smtp = smtplib.SMTP("127.0.0.1", simulators.smtp_port, timeout=PATIENCE)
    assert smtp.sock is not None
    smtp.sock.settimeout(0.3)
    with pytest.raises((TimeoutError, smtplib.SMTPServerDisconnected, socket.timeout)):
        smtp.send_message(letter())
    smtp.close()
    fault(http, mode="slow", seconds=1.0, times=1)
    began = time.monotonic()
    send(simulators, letter("再次发送"))
    assert time.monotonic() - began >= 1.0
    assert [each["subject"] for each in http.get("/mailbox/messages").json()["items"]] == [
        "再次发送"
    ]


def test_health_names_the_smtp_port(simulators: Ports, http: httpx.Client) -> None:
    assert http.get("/healthz").json() == {"status": "ok", "smtp_port": simulators.smtp_port}
