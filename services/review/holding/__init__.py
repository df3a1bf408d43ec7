"""Who has to act on a case by name of their role: not only which party, but who within it.

It reads the rows of rulings, lists, panels and selections, and writes none.
"""
