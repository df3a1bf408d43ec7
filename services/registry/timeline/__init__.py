"""The timeline of one submission: who did what, for whom, and what it changed. It only reads."""
