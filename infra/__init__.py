"""The servers that the project stands on: how they are built, started and stopped, and how a space
on them is made. It knows no room.
"""
