"""What printing can refuse."""

from contracts.problem import Problem


class NoTemplate(Problem):
    status, zh, en = (
        404,
        "本次征集没有申请书的Word模板，请在线填写，或向征集单位索取",
        "This campaign has no Word template of its form: fill it in online, or ask the "
        "organiser for one",
    )
