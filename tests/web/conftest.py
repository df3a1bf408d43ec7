"""The portal on the run's whole system, with browsers of this run."""

from tests.web.browsers import browser_type_launch_args, page, people, portal, shot

__all__ = ["browser_type_launch_args", "page", "people", "portal", "shot"]
