"""The language every room speaks: words, facts, commands, the application form. Imports nothing of ours but itself."""
