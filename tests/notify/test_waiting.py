"""What waits in notify: letters whose e-mail did not go out, for the system administrator."""

from typing import Any

from contracts.vocabulary import Role
from services.notify.waiting.views import letters_to_resend
from tests.notify.post import Post
from tests.notify.test_sending import queued, record
from tests.rooms import Room
from tests.waiting import plant, planted_rows, scanned_whole, waiting_page, waits_for


async def stuck(notify: Room) -> dict[str, dict[str, Any]]:
    """By letter. Other tests leave some too."""
    administrator = notify.client(Role.system_administrator)
    page = await waiting_page(administrator, kind="resend_letter", limit=200)
    return {item["about"]["id"]: item for item in page["items"]}


async def test_a_letter_that_failed_or_may_not_have_gone_out_waits(
    notify: Room, post: Post
) -> None:
    _, first = await queued(post)
    refused = (await record(post, first))["id"]
    assert refused not in await stuck(notify), "it is still tried"
    post.box.refusal = "550 5.1.1 nobody here"
    await post.flush()
    post.box.refusal = None
    _, second = await queued(post)
    post.box.hang_up = True
    await post.flush()
    post.box.hang_up = False
    unsure = (await record(post, second))["id"]

    found = await stuck(notify)
    assert found[refused]["what"].startswith("邮件未送达，待处理（发送失败）：")
    assert found[unsure]["what"].startswith("邮件未送达，待处理（是否送达不明）：")
    assert found[refused]["who"] == "system_administrator"
    for role in (Role.security_administrator, Role.auditor, Role.city_head):
        assert await waits_for(notify.client(role)) == []

    async with notify.client(Role.system_administrator) as administrator:
        for letter in (refused, unsure):
            sent = await administrator.post(f"/messages/{letter}/send-again")
            assert sent.status_code == 202
    assert not {refused, unsure} & set(await stuck(notify))
    await post.flush()
    assert not {refused, unsure} & set(await stuck(notify))


async def test_the_list_reads_no_growing_table_from_end_to_end(post: Post) -> None:
    with planted_rows() as db:
        plant(
            db,
            "notify.deliveries",
            20_000,
            message_id="gen_random_uuid()",
            state="CASE WHEN n % 500 = 0 THEN 'failed' ELSE 'sent' END",
        )
        assert scanned_whole(db, [letters_to_resend()]) == set()
