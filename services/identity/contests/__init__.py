"""Contests of organisations: somebody else founded it, and the licence says whose it is.

A person who holds the licence contests with a scan of it. A city officer decides with a reason.
Where the contest is upheld, everybody who was let in so far loses the organisation, and the
contester signs for it. Drafts and submissions stay the organisation's.
"""
