"""Waiting: what a unit's people, the city and experts have to do next in review.

It reads the rows of every other folder, and writes none.
"""
