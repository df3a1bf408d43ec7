"""How long official files are kept: so many whole years from the day of their act. Pure.

The years are the campaign's (`retention_years`). Every room locks its files in the object store by
this one rule.
"""

from datetime import datetime, timedelta
from typing import Final

LONGEST_YEAR: Final = timedelta(days=366)


def retained_until(day_over: datetime, years: int) -> datetime:
    """Until when a file may not be destroyed. `day_over`: when the day of its act is over.

    Each year counts as the longest one, so that no leap year makes the time too short.
    """
    return day_over + years * LONGEST_YEAR
