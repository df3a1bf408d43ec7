"""Delivery: a unit's recommendation list, its sealed delivery at the gate, the cut-off, and the city's acceptance."""
