"""Waiting: letters whose e-mail failed, or of which nobody knows, for the administrator."""
