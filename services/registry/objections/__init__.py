"""Objections against published items: recorded in the window, judged, their objectors secret."""
