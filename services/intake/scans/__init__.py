"""Paper and record.

The sealed scan is read back from the QR codes on its pages and compared with the draft that it was
printed from.
"""
