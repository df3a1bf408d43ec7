"""The rooms: one folder per service, one folder per capability inside."""
