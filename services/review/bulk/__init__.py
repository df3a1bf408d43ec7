"""One act on many cases: looked at, confirmed with its token, undone within seconds, then done.

Until its instant of effect nothing is changed and nobody is told. Then all of it is done in one
transaction by the rules of the single act, or nothing (ADR 18).
"""
