"""Timeline: the snapshots a case was handed in with, and whose time ran when.

Acts on cases write it. `history` reads it.
"""
