"""Files whose hash was handed in before the deadline and whose bytes may follow just after it."""
