"""Rulings: what a unit proposes and confirms about a case.

A ruling names the snapshot that it judges.
"""
