"""Extensions of windows.

An extension is previewed, with everybody it concerns and every letter; then it is confirmed with
the preview's token. It may rest on recorded outages.
"""
