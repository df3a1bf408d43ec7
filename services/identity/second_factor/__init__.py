"""The second factor of staff: codes of a person's own device (TOTP, RFC 6238), recovery codes.

A right password answers with a ticket (`tickets`), by which the sign-in goes on: with a code, or,
where the person's roles need a second factor and there is none, by setting one up (`enrolling`).
Nothing else opens until then, because no access token is given out.
"""
