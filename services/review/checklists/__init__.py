"""Checklists: the points that a desk answers before its decision, as the campaign's policy asks.

The unit answers its own before it recommends a case, the city before it accepts one. Answers are
about one hand-in: those of an earlier one are shown, and count once they are saved again.
"""
