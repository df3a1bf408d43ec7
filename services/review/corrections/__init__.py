"""Until when applicants have to answer what was returned to them, as intake says it."""
