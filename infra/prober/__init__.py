"""The prober: it asks every service through the public address whether it is ready.

It is independent of what it watches: a process, a file and a key of its own. It records gaps in
its ledger, and times in which nobody looked. It hands them to intake when intake is back.
"""
