"""Credit: every source is asked at its gates, every answer is kept with its evidence; a person decides what a listing means."""
