"""Waiting: what the city and applicants have to do next from the notice to the register."""
