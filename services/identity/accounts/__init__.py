"""People, their passwords, roles and sign-ins."""
