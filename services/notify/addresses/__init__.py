"""Where people want to be told: e-mail addresses, proved by code, encrypted, known to nobody else."""
