"""The list of cases, with what other capabilities know of each. It only reads."""
