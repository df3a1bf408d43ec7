"""Official calendars: a year's arrangement of holidays and make-up workdays, loaded from a file."""
