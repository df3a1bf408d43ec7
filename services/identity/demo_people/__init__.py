"""The people of a demo, as whom anybody may sign in where the setting allows it.

Off by default, and then nothing of it is there. It is for rehearsals on a system of their own.
"""
