"""Panel: experts, their seats and declarations, and their scores.

Nobody sees others' scores before their own is in.
"""
