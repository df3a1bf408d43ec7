"""The yearly directory (年度名录): a year's entries by type and unit, as data and as Word.

Everybody reads it. It holds what was announced, and nothing else.
"""
