"""The register against the national platform, by the clock.

Three sides: the entry, the platform's record when both last agreed, its records now.
"""
