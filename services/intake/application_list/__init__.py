"""The list of an applicant's own submissions. It only reads."""
