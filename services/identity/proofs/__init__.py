"""Proofs of organisations: founding by a credit code is a claim until somebody has confirmed it.

A signatory hands in the licence and the letter of authorisation. An officer or head of a unit that
the organisation's application went to, or of the city, confirms them or refuses them with a reason;
then others may be handed in. Nothing here keeps an application from being handed in: review refuses
a recommendation until the organisation is confirmed, so no time is lost.
"""
