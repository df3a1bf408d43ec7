"""Credit: every source is asked at its gates, and every answer is kept with its evidence.

A person decides what a listing means.
"""
