"""The cover of the application form (notice, attachment 2). contact.py keeps contact data apart."""

from datetime import date
from typing import Annotated

from contracts.application.blanks import BlankRule, Filled, Kind, Part
from contracts.vocabulary import UnitCode


class Cover(Part):
    """封面. The declaration and part one print ``factory_name`` again."""

    factory_name: Annotated[Filled, BlankRule(Kind.text)]
    applicant_name: Annotated[Filled, BlankRule(Kind.text)]
    recommending_unit: Annotated[UnitCode, BlankRule(Kind.unit)]
    filled_on: Annotated[date, BlankRule(Kind.date)]
