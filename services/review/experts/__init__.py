"""Who is an expert now, as identity says: panels are made of nobody else."""
