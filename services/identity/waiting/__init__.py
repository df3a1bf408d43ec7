"""Waiting: who asks to join, which organisations are to be proved and confirmed, which contests
the city has to decide.
"""
