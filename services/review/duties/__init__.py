"""Separation of duties: who did what on a case, and what they may not do on it any more.

The record decides, not the roles that a person has today.
"""
