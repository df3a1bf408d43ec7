"""Waiting: whom a signatory has to let in, and which contests the city has to decide."""
