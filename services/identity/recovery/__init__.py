"""A forgotten password is set anew: by the proved address, or by a one-time link.

An applicant proves their address once more with notify's code. Staff ask a system administrator for
a link, which counts once and for a day. Either way every sign-in ends and a letter tells of it.
"""
