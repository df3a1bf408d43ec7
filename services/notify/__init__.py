"""Notify: which letters a person gets, at which address, and whether each letter went out.

Owns e-mail addresses (no other room has them), codes, letters in the in-app inbox, their e-mail
deliveries, and copies of who belongs where. Says codes sent, addresses proved, messages sent or
given up; never an address. Hears hand-ins, corrections, rulings, deliveries, endings, notices,
objections, schedules, reminders, memberships, roles, lock-outs and revocations. Performs
`notify.sweep` and the commands about its own facts. One direction inside: channels < addresses <
messages; `cipher`, `settings` and `tables` are the ground that all of them stand on.
"""
