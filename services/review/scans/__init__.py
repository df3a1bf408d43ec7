"""Sealed scans of a case: what intake read off them, judged by the snapshot in review, and what an officer saw who looked."""
