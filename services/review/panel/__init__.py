"""Panel: experts, their seats and declarations, and scores that nobody sees before their own is in."""
