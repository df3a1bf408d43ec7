"""The language of all rooms: words, facts, commands, the application form.

It imports nothing else of ours.
"""
