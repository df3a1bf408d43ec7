"""Delivery: a unit's recommendation list and its sealed delivery at the gate.

The cut-off and the city's acceptance too.
"""
