"""A file that somebody sends straight to the store, for a room that keeps it under its hash.

The room owns the row, and says who may send, what for, and who reads. Here is what is the same for
all: the states, the lease of a check, the look at the bytes, and the place where they are kept.
"""
