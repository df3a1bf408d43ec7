"""Every fact of every room, kept once with its leaf; what an auditor asks of it. Written by the listener only."""
