"""What recording a look at a scan can refuse."""

from contracts.problem import Problem


class NoteMissing(Problem):
    status, zh, en = 422, "核对不一致时须写明不一致之处", "Say what does not agree"
