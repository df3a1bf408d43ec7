"""What a space gives to whom: names, settings, permissions on queues, rights on buckets."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from contracts import names
from infra.credentials import AMQP_USERS, PG_SERVICES, S3_USERS, SPACE_SECRETS, random_secrets
from infra.ports import Ports
from infra.problems import BadSetting
from infra.space import minio, temporal
from infra.space.admin import Admin, checked_name
from infra.space.environment import server_environment, space_environment
from infra.space.rabbitmq import EXCHANGES, permission, topic_permission

ROOMS = [user for user in AMQP_USERS if user not in ("operator", "topology")]
ENVIRONMENT = {
    "QUANLIAN_PG_HOST": "db",
    "QUANLIAN_PG_PORT": "5432",
    "QUANLIAN_ADMIN_PG_USER": "postgres",
    "QUANLIAN_ADMIN_PG_PASSWORD": "p",
    "QUANLIAN_AMQP_HOST": "bus",
    "QUANLIAN_AMQP_PORT": "5672",
    "QUANLIAN_ADMIN_AMQP_CONSOLE": "http://bus:15672",
    "QUANLIAN_ADMIN_AMQP_USER": "admin",
    "QUANLIAN_ADMIN_AMQP_PASSWORD": "q",
    "QUANLIAN_TEMPORAL_ADDRESS": "temporal:7233",
    "QUANLIAN_S3_ENDPOINT": "http://store:9000",
    "QUANLIAN_S3_REGION": "cn-north-1",
    "QUANLIAN_ADMIN_S3_ACCESS_KEY": "root",
    "QUANLIAN_ADMIN_S3_SECRET_KEY": "r",
    **{f"QUANLIAN_{name}": f"secret-{name}" for name in SPACE_SECRETS},
}


def test_the_same_words_as_the_language() -> None:
    assert names.SERVICES == PG_SERVICES
    assert {*names.SERVICES, names.WORKFLOWS, "operator", "topology"} == set(AMQP_USERS)
    assert temporal.SEARCH_ATTRIBUTES == (
        names.SEARCH_CAMPAIGN,
        names.SEARCH_UNIT,
        names.SEARCH_CREDIT_CODE,
    )


@pytest.mark.parametrize("name", ["quanlian", "test-1a", "abc"])
def test_names_of_spaces(name: str) -> None:
    assert checked_name(name) == name


@pytest.mark.parametrize(
    "name", ["", "ab", "1abc", "Abc", "a_b", "abc-", "a" * 33, 'a"b', "a b", "天津津"]
)
def test_names_that_will_not_do(name: str) -> None:
    with pytest.raises(BadSetting):
        checked_name(name)


def test_access_is_read_from_the_environment() -> None:
    admin = Admin.from_environment(ENVIRONMENT)
    assert (admin.pg_port, admin.amqp_console, admin.secrets["KEK"]) == (
        5432,
        "http://bus:15672",
        "secret-KEK",
    )


def test_all_settings_that_lack_are_named_at_once() -> None:
    with pytest.raises(BadSetting) as refused:
        Admin.from_environment({**ENVIRONMENT, "QUANLIAN_KEK": "", "QUANLIAN_PG_PORT": "x"})
    assert "QUANLIAN_KEK" in str(refused.value) and "QUANLIAN_PG_PORT (a number)" in str(
        refused.value
    )


def test_access_does_not_show_its_secrets() -> None:
    admin = replace(
        Admin.from_environment(ENVIRONMENT),
        pg_password="hush-pg",
        s3_secret_key="hush-s3",
        secrets=random_secrets(),
    )
    assert "hush" not in repr(admin) and admin.secrets["KEK"] not in repr(admin)


def test_the_settings_of_a_space() -> None:
    made = server_environment(Admin.from_environment(ENVIRONMENT), "rehearsal")
    settings = space_environment(made, Ports(api=9000), Path("/keys"))
    assert (
        settings["QUANLIAN_PG_DATABASE"]
        == settings["QUANLIAN_AMQP_VHOST"]
        == settings["QUANLIAN_TEMPORAL_NAMESPACE"]
        == "rehearsal"
    )
    assert settings["QUANLIAN_S3_BUCKET_PREFIX"] == "rehearsal-"
    assert settings["QUANLIAN_S3_INTAKE_ACCESS_KEY"] == "rehearsal-intake"
    assert settings["QUANLIAN_API_PORT"] == "9000"
    assert settings["QUANLIAN_S3_PUBLIC_ENDPOINT"] == "http://store:9000"
    assert not any("ADMIN" in name for name in settings)
    assert {f"QUANLIAN_{name}" for name in SPACE_SECRETS} <= set(settings)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_declares_binds_and_hears_its_own_queues(room: str) -> None:
    allowed = permission(room)
    for queue in (names.facts_queue(room), names.parked_queue(room)):
        assert all(allowed.allows(act, queue) for act in ("configure", "write", "read"))
    for exchange in (names.FACTS_EXCHANGE, names.PARKED_EXCHANGE):
        assert all(allowed.allows(act, exchange) for act in ("write", "read"))
        assert not allowed.allows("configure", exchange)


def test_the_owner_of_the_exchanges_can_do_nothing_else() -> None:
    allowed = permission("topology")
    assert set(EXCHANGES) == {names.FACTS_EXCHANGE, names.PARKED_EXCHANGE}
    assert all(allowed.allows("configure", exchange) for exchange in EXCHANGES)
    assert not any(allowed.allows(act, "facts") for act in ("write", "read"))
    assert not allowed.allows("configure", "intake.facts")


@pytest.mark.parametrize("user", AMQP_USERS)
def test_a_login_publishes_the_topics_of_its_own_room_only(user: str) -> None:
    pattern = topic_permission(user)["write"]
    may = {room for room in names.SERVICES if re.search(pattern, f"{room}.case_ruled.v1")}
    assert may == {user} & set(names.SERVICES)
    assert not re.search(pattern, f"{user}x.case_ruled.v1")
    assert not re.search(pattern, f"x{user}.case_ruled.v1")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_touches_nobody_elses(room: str) -> None:
    others = [names.facts_queue(other) for other in ROOMS if other != room]
    strange = [f"{room}x.facts", f"x{room}.facts", "amq.default", "facts2", "a.parked", ""]
    assert not any(
        permission(room).allows(act, name)
        for act in ("configure", "write", "read")
        for name in others + strange
    )


@pytest.mark.parametrize("room", ROOMS)
def test_registry_alone_reads_what_others_parked(room: str) -> None:
    for other in ROOMS:
        queue = names.parked_queue(other)
        assert permission(room).allows("read", queue) is (room in ("registry", other))
        assert permission(room).allows("configure", queue) is (room == other)
        assert permission(room).allows("write", queue) is (room == other)


def test_the_operator_reads_parked_facts_and_puts_them_back() -> None:
    allowed = permission("operator")
    assert allowed.allows("read", "intake.parked") and allowed.allows("write", "amq.default")
    assert not allowed.allows("read", "intake.facts")
    assert not any(allowed.allows("configure", name) for name in ("intake.parked", "facts", "x"))


@pytest.mark.parametrize("user", S3_USERS)
def test_nobody_may_delete_a_version_or_get_past_a_retention(user: str) -> None:
    given = {action for actions in minio.RIGHTS[user].values() for action in actions}
    assert not given & {"s3:DeleteObjectVersion", "s3:BypassGovernanceRetention", "s3:*"}
    assert "s3:DeleteObject" not in {
        a
        for bucket, actions in minio.RIGHTS[user].items()
        if bucket != "quarantine"
        for a in actions
    }


def test_a_policy_names_the_spaces_own_buckets_only() -> None:
    statements = minio.policy("rehearsal", "review")["Statement"]
    assert isinstance(statements, list)
    named = {resource for statement in statements for resource in statement["Resource"]}
    evidence, papers, quarantine = (
        f"arn:aws:s3:::rehearsal-{bucket}" for bucket in ("evidence", "papers", "quarantine")
    )
    assert named == {
        evidence,
        f"{evidence}/*",
        papers,
        f"{papers}/*",
        quarantine,
        # What applicants and the public sent is not review's.
        f"{quarantine}/credit/*",
    }
