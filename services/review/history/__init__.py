"""What a case looked like at every hand-in, and whose time ran when: written by the acts themselves, never edited."""
