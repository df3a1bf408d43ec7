"""Reminders: who still has to act in review, said once for each wake."""
