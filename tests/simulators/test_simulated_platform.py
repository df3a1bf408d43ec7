"""The platform enters a project once, updates it afterwards, and shows its faults."""

import httpx

CODE = "91120116MA0000001X"
TYPED = {
    "credit_code": CODE,
    "enterprise_name": "天津示例第一制造有限公司",
    "factory_name": "示例总装工厂",
    "factory_type": "factory",
    "year": 2023,
}


def enter(http: httpx.Client, **changed: object) -> httpx.Response:
    return http.post("/5gii/projects", json=TYPED | changed)


def fault(http: httpx.Client, **body: object) -> None:
    http.post("/faults/platform_5gii", json=body).raise_for_status()


def test_a_project_gets_a_number_once(http: httpx.Client) -> None:
    first, again = enter(http), enter(http)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert first.json()["number"] == "5GII-2023-000001"
    assert first.json()["kind"] == "5G工厂"
    assert http.get("/5gii/projects/5GII-2023-000001").json() == first.json()


def test_entering_again_with_other_data_updates(http: httpx.Client) -> None:
    enter(http)
    updated = enter(http, factory_type="line").json()
    assert (updated["number"], updated["edition"], updated["factory_type"]) == (
        "5GII-2023-000001",
        2,
        "line",
    )


def test_numbers_count_within_their_year(http: httpx.Client) -> None:
    enter(http)
    assert enter(http, factory_name="示例二厂", year=2024).json()["number"] == "5GII-2024-000001"
    assert enter(http, factory_name="示例三厂").json()["number"] == "5GII-2023-000002"


def test_the_list_is_paged_and_can_be_narrowed(http: httpx.Client) -> None:
    for serial in range(5):
        enter(http, factory_name=f"示例{serial}厂", credit_code=f"91120116MA000000{serial % 2}X")
    seen, cursor, pages = [], None, 0
    while True:
        page = http.get(
            "/5gii/projects", params={"limit": 2} | ({"cursor": cursor} if cursor else {})
        ).json()
        seen += [each["number"] for each in page["items"]]
        pages += 1
        cursor = page["next"]
        if cursor is None:
            break
    assert pages == 3 and seen == [f"5GII-2023-{serial:06d}" for serial in range(1, 6)]
    narrowed = http.get(
        "/5gii/projects", params={"credit_code": "91120116MA0000001X", "limit": 2}
    ).json()
    assert len(narrowed["items"]) == 2 and narrowed["next"] is None


def test_an_unknown_number_or_cursor_is_a_404_problem(http: httpx.Client) -> None:
    for path in ("/5gii/projects/5GII-2023-000009", "/5gii/projects?cursor=5GII-2023-000009"):
        answer = http.get(path)
        assert answer.status_code == 404 and answer.json()["type"].endswith("/no-such-project")


def test_an_unreadable_project_is_refused_by_field(http: httpx.Client) -> None:
    refused = enter(http, factory_type="city", credit_code="x")
    assert refused.status_code == 422
    assert {each["pointer"] for each in refused.json()["errors"]} == {
        "/factory_type",
        "/credit_code",
    }


def test_duplicate_enters_it_a_second_time(http: httpx.Client) -> None:
    enter(http)
    fault(http, mode="duplicate", times=1)
    assert enter(http).json()["number"] == "5GII-2023-000002"
    assert enter(http).json()["number"] == "5GII-2023-000001"
    assert len(http.get("/5gii/projects").json()["items"]) == 2


def test_reading_does_not_use_up_a_duplicate_fault(http: httpx.Client) -> None:
    enter(http)
    fault(http, mode="duplicate", times=1)
    http.get("/5gii/projects")
    assert enter(http).status_code == 201


def test_inconsistent_tells_other_names_or_another_type(http: httpx.Client) -> None:
    entered = enter(http).json()
    enter(http, credit_code="91120116MA0000002X")
    fault(http, mode="inconsistent", for_credit_code=CODE)
    told = http.get("/5gii/projects").json()["items"]
    assert (
        told[0]["factory_name"] != TYPED["factory_name"]
        and told[1]["factory_name"] == TYPED["factory_name"]
    )
    fault(http, mode="inconsistent", differs="entry", for_credit_code=CODE)
    one = http.get(f"/5gii/projects/{entered['number']}").json()
    assert one["factory_type"] == "line" and one["factory_name"] == TYPED["factory_name"]
    http.delete("/faults")
    assert http.get(f"/5gii/projects/{entered['number']}").json() == entered


def test_down_enters_nothing(http: httpx.Client) -> None:
    fault(http, mode="down", times=3)
    assert enter(http).status_code == 503
    assert http.get("/5gii/projects").status_code == 503
    assert http.get("/5gii/projects/5GII-2023-000001").status_code == 503
    assert http.get("/5gii/projects").json() == {"items": [], "next": None}
