"""Rulings: what a unit proposes and confirms about a case, on the snapshot that the ruling names."""
