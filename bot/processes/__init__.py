"""Work in processes of its own: what may take long, take much or break harms nothing else."""
