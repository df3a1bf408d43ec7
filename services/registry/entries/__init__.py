"""Announcements, which give the numbers, and the entries and directory made of them."""
