"""Paper and record: the sealed scan is read back from the QR codes on its pages and compared with the draft it was printed from."""
