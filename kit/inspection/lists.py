"""How allow-lists are written."""


def listed(words: str) -> frozenset[str]:
    """The words of a text, which are told apart by spaces."""
    return frozenset(words.split())
