"""Histories of closed workflow runs, fetched from Temporal before it forgets them.

Each is filed under its hash and is a leaf of the audit.
"""
