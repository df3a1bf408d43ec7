"""The refusals of channels."""

from contracts.problem import Problem


class LetterNotStuck(Problem):
    status = 409
    zh = "该邮件已发出或仍在发送，无需重发"
    en = "This letter went out or is still on its way: nothing to send again"
