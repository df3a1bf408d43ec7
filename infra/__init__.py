"""The servers we stand on: how they are had, started and stopped, and how a space on them is made.

Knows no room of ours.
"""
