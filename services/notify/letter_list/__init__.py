"""The record of letters: which went to whom, and what became of the e-mails. It only reads."""
