"""Everything that intake keeps of an applicant, for its own authorised person to take along.

One zip with a manifest.
"""
