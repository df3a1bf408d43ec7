"""Letters: which fact goes to whom, in which words, once."""
