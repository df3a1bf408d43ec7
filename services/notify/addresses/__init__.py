"""E-mail addresses: proved by code, encrypted, known to no other room."""
