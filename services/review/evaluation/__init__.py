"""Evaluation: the closed result of the scoring, and the city's selection from it."""
