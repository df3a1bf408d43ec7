"""Where each submission is, who holds it, until when and why: a pure fold over its facts.

Stages, steps and their words are those of the stage table that the case began with.
"""
