"""Applicants' organisations: founded by credit code, joined by asking, with the override of a failing code check."""
