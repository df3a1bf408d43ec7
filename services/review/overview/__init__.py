"""The case in one view: all that a reader needs of one case, and what they may do now, at once.

Reads only. It asks a bounded number of statements, whatever the case holds.
"""
