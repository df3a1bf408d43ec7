"""Holds on items: registry's own, and copies of review's."""
