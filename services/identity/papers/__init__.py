"""Papers that prove whose an organisation is: licences and letters of authorisation, as scans.

Contests and proofs keep theirs here: one look, one table.
"""
