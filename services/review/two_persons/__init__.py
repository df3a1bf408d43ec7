"""Acts that one person proposes and another confirms: the record of both.

What an act does once it is confirmed is not known here: see `confirming`.
"""
