"""Where each submission is, who holds it, what is the next date and why: a pure fold over its facts."""
