"""The doors of acts that need two persons, and what each does once it is confirmed.

Clearing a hold, undoing a decline or a refusal, confirming and rejecting what was proposed.
"""
