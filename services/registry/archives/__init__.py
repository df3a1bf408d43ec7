"""Histories of closed workflow runs: fetched from Temporal before it forgets them, filed under their hash, each a leaf of the audit."""
