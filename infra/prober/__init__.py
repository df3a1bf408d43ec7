"""The prober: asks every service through the public address whether it is ready, and keeps what it
sees in a ledger of its own.

It stands apart from what it watches: a process of its own, a file of its own, a key of its own.
Gaps are handed to intake when intake is back; stretches in which nobody looked are told as such.
"""
