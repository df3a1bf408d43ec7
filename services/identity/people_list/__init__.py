"""The list of accounts, for those who keep them. It only reads."""
