"""History: the hand-ins of a case, what changed between them, and whose time ran when.

Reads only.
"""
