"""Looking at files that strangers send: what they are, and that nothing in them does harm.

`Inspection` is what a room uses: an examiner in a confined child, and the malware scanner.
"""
