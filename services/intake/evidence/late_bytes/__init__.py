"""Commit before the deadline, bytes just after: files whose hash was handed in and whose bytes may still arrive, until an instant of their own."""
