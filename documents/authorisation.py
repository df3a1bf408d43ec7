"""The letter of authorisation (授权委托书) by which an organisation lets a person act for it.

Identity offers it as a template: what is known is filled in, the rest are blanks for a pen.
"""

from documents.letters import add_title
from documents.packing import pack
from documents.page import new_document
from documents.paper import Given, Line, Paper
from documents.typography import BODY, FLUSH, SIGNATURE, add_line

TITLE = "授权委托书"
BLANK = "＿＿＿＿＿＿＿＿"


class AuthorisationLetter(Paper):
    """authorised: the name of the person who is to act in the system."""

    organisation_name: Given
    credit_code: Line
    authorised: Given


def authorisation_letter(letter: AuthorisationLetter) -> bytes:
    """The docx: who is authorised, for what, until when; room for a signature and the seal."""
    document = new_document(letter)
    add_title(document, (TITLE,))
    add_line(document, FLUSH)
    add_line(
        document,
        BODY,
        f"{letter.organisation_name}（统一社会信用代码：{letter.credit_code}）现授权"
        f"{letter.authorised}（身份证件号码：{BLANK}）为本单位授权人，"
        "代表本单位在5G全连接工厂征集系统中办理下列事项：",
    )
    for item in (
        "一、登记本单位，管理本单位经办人；",
        "二、填写并提交申报材料，提交补正材料，申请撤回；",
        "三、接收与申报有关的通知。",
    ):
        add_line(document, BODY, item)
    add_line(
        document,
        BODY,
        "授权人在上述范围内办理的事项，本单位均予认可并承担相应责任。"
        f"授权期限至{BLANK}止。授权变更或终止的，本单位及时告知推荐单位。",
    )
    add_line(document, FLUSH)
    for line in (
        f"被授权人（签字）：{BLANK}",
        f"法定代表人（签字）：{BLANK}",
        f"单位（盖章）：{BLANK}",
        "年　　月　　日",
    ):
        add_line(document, SIGNATURE, line)
    return pack(document, f"{TITLE}（{letter.organisation_name}）")
