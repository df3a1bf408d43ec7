"""The entries of an organisation, a unit or the city, and the certificate of each.

Nothing is stored: a certificate is made for whoever asks, and the same entry gives the same bytes.
"""
