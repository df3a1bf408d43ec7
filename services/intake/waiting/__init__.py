"""Waiting: what an applicant's members have to do next, before the hand-in and after it."""
