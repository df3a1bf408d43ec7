"""The process: hears facts, decides what comes next, commands the rooms.

It owns no data. A lost workflow begins again from the record.
"""
