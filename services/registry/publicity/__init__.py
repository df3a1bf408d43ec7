"""Notices: drafted from a selection, published for their working days, closed at their instant."""
