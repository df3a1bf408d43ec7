"""The vectors by which the portal's check of receipts is held against this one are still true."""

import json
from base64 import b64decode

from tests.receipt_vectors import VECTORS, said


def test_the_vectors_say_what_the_command_says_now() -> None:
    vectors = json.loads(VECTORS.read_text())
    for case in vectors["cases"]:
        file = b64decode(case["file"])
        told = json.loads(json.dumps(said(file, vectors["keys"])))
        assert told.items() <= case.items(), case["name"]
    assert {"proves", "refused"} <= {name for case in vectors["cases"] for name in case}
