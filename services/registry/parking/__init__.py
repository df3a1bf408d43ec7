"""Facts that some hearer put aside: an administrator looks at them, sends them again or gives up.

Each decision is recorded before the broker does it, with its reason and what was decided on.
"""
