"""Papers of an applicant.

The 申请书 as a Word file, blank or filled from a draft or a snapshot; what was handed in, as a PDF
for reading; and the receipt on one page.
"""
