"""Every fact of every room, kept once with its leaf; what an auditor asks of it.

The listener alone writes here.
"""
