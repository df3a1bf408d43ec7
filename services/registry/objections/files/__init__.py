"""Files of objections: what the public sends with its own, and the letters that officers scan.

The same for both: a place for each file, its check, and who reads it. Their names are encrypted.
"""
