"""Overrides of the credit code's check: the city allows a failing code, on its licence."""
