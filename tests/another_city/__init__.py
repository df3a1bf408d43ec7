"""A second, fictitious city and year: data only, played to its register."""
