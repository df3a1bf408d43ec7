"""Sealed scans of a case: what intake read off them, and what an officer saw who looked.

The snapshot in review judges both.
"""
