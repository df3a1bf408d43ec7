"""The refusals of channels."""

from contracts.problem import Problem


class LetterNotStuck(Problem):
    status, zh, en = (
        409,
        "该邮件已发出或仍在发送，无需重发",
        "This letter went out or is still on its way: nothing to send again",
    )
