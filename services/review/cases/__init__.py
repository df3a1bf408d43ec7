"""Cases: review's own record of a submission, its holds, and who may read what of it."""
