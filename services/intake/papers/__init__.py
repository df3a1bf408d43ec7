"""Papers of an applicant.

The 申请书 as a Word file, blank or filled from a draft or a snapshot, and the receipt on one page.
"""
