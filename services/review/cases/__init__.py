"""Cases: the review side's own record of a submission, its holds, and what nobody may read who should not."""
