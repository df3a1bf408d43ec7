"""The credit sources answer what was planted, and show their faults to those who ask."""

import json
import re
import time

import httpx
import pytest

CODE = "91120116MA0000001X"
OTHER = "91120116MA0000002X"
NAME = "天津示例第一制造有限公司"
ENTRY = {
    "reason": "示例事由",
    "authority": "示例机关",
    "date": "2023-09-01",
    "remedy": "向列入机关申请信用修复",
}


def at(code: str = CODE, source: str = "credit_china") -> str:
    return f"/credit/{source}/subjects/{code}"


def plant(http: httpx.Client, code: str = CODE, **more: object) -> None:
    for source in ("credit_china", "tianjin_market"):
        assert http.put(at(code, source), json={"name": NAME, **more}).status_code in (200, 201)


def fault(http: httpx.Client, system: str = "credit_china", **body: object) -> None:
    http.post(f"/faults/{system}", json=body).raise_for_status()


def test_a_planted_subject_is_answered_with_the_agreed_shape(http: httpx.Client) -> None:
    plant(http)
    for source in ("credit_china", "tianjin_market"):
        answer = http.get(at(source=source)).json()
        assert set(answer) == {
            "source",
            "credit_code",
            "name",
            "listed",
            "entry",
            "queried_at",
            "report_number",
            "edition",
        }
        assert (answer["source"], answer["credit_code"], answer["name"]) == (source, CODE, NAME)
        assert answer["listed"] is False and answer["entry"] is None


def test_every_query_is_a_report_of_its_own(http: httpx.Client) -> None:
    plant(http)
    assert http.get(at()).json()["report_number"] != http.get(at()).json()["report_number"]


def test_unknown_subjects_and_sources_are_404_problems(http: httpx.Client) -> None:
    answer = http.get(at())
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"].endswith("/no-such-subject")
    assert answer.json()["report_number"]
    assert http.get(at(source="elsewhere")).json()["type"].endswith("/no-such-system")
    assert http.get("/nowhere").headers["content-type"] == "application/problem+json"


def test_listed_and_entry_belong_together(http: httpx.Client) -> None:
    for body in ({"name": NAME, "listed": True}, {"name": NAME, "entry": ENTRY}):
        refused = http.put(at(), json=body)
        assert refused.status_code == 422 and refused.json()["errors"]
    plant(http, listed=True, entry=ENTRY)
    assert http.get(at()).json()["entry"] == ENTRY
    plant(http)
    assert http.get(at()).json()["listed"] is False


def test_a_removed_subject_is_unknown(http: httpx.Client) -> None:
    plant(http)
    assert http.delete(at()).status_code == 204
    assert http.get(at()).status_code == 404
    assert http.delete(at()).status_code == 404


def test_the_evidence_page_holds_its_own_answer_escaped(http: httpx.Client) -> None:
    http.put(at(), json={"name": "<b>天津示例</script>有限公司", "listed": True, "entry": ENTRY})
    page = http.get(at(), headers={"accept": "text/html"})
    assert page.headers["content-type"].startswith("text/html")
    assert "<b>" not in page.text and "已列入" in page.text and "模拟" in page.text
    held = re.search(r'<script type="application/json" id="answer">(.*?)</script>', page.text)
    assert held and json.loads(held[1])["name"] == "<b>天津示例</script>有限公司"


def test_the_evidence_page_of_an_unknown_subject(http: httpx.Client) -> None:
    page = http.get(at(), headers={"accept": "text/html"})
    assert page.status_code == 404 and "查无此主体" in page.text


def test_down_for_the_first_calls_only(http: httpx.Client) -> None:
    plant(http)
    fault(http, mode="down", times=2)
    assert [http.get(at()).status_code for _ in range(4)] == [503, 503, 200, 200]
    assert http.get("/faults").json() == {"items": []}


def test_down_for_one_applicant_at_one_source(http: httpx.Client) -> None:
    plant(http)
    plant(http, OTHER)
    fault(http, mode="down", for_credit_code=CODE)
    assert http.get(at()).status_code == 503
    assert http.get(at(OTHER)).status_code == 200
    assert http.get(at(source="tianjin_market")).status_code == 200


def test_planting_is_not_hindered_by_faults(http: httpx.Client) -> None:
    fault(http, mode="down")
    plant(http)


def test_flaky_is_down_on_every_odd_call(http: httpx.Client) -> None:
    plant(http)
    fault(http, mode="flaky")
    assert [http.get(at()).status_code for _ in range(4)] == [503, 200, 503, 200]


def test_slow_answers_late_but_rightly(http: httpx.Client) -> None:
    plant(http)
    fault(http, mode="slow", seconds=0.3)
    began = time.monotonic()
    assert http.get(at()).json()["name"] == NAME
    assert time.monotonic() - began >= 0.3


def test_inconsistent_tells_another_name_or_contradicts_itself(http: httpx.Client) -> None:
    plant(http)
    fault(http, mode="inconsistent", times=1)
    assert http.get(at()).json()["name"] != NAME
    fault(http, mode="inconsistent", differs="entry", times=1)
    answer = http.get(at()).json()
    assert answer["listed"] is True and answer["entry"] is None
    assert http.get(at()).json()["name"] == NAME


def test_faults_are_listed_replaced_and_healed(http: httpx.Client) -> None:
    fault(http, mode="down")
    fault(http, mode="slow", seconds=1)
    fault(http, mode="down", for_credit_code=CODE)
    assert [each["mode"] for each in http.get("/faults").json()["items"]] == ["slow", "down"]
    fault(http, mode="none", for_credit_code=CODE)
    assert [each["mode"] for each in http.get("/faults").json()["items"]] == ["slow"]
    fault(http, system="smtp", mode="down")
    assert http.delete("/faults/credit_china").status_code == 204
    assert [each["system"] for each in http.get("/faults").json()["items"]] == ["smtp"]
    assert http.delete("/faults").status_code == 204
    assert http.get("/faults").json() == {"items": []}


@pytest.mark.parametrize(
    ("system", "body", "status"),
    [
        ("nowhere", {"mode": "down"}, 404),
        ("credit_china", {"mode": "duplicate"}, 422),
        ("smtp", {"mode": "inconsistent"}, 422),
        ("smtp", {"mode": "down", "for_credit_code": CODE}, 422),
        ("credit_china", {"mode": "asleep"}, 422),
        ("credit_china", {"mode": "down", "time": 1}, 422),
    ],
)
def test_a_fault_that_cannot_be_played_is_refused(
    http: httpx.Client, system: str, body: dict[str, str], status: int
) -> None:
    refused = http.post(f"/faults/{system}", json=body)
    assert refused.status_code == status
    assert refused.headers["content-type"] == "application/problem+json"
    assert http.get("/faults").json() == {"items": []}
