"""The refusals of browsers' sign-ins."""

from contracts.problem import Problem


class CrossSiteRefused(Problem):
    status = 403
    zh = "此操作须由本系统的网页发起"
    en = "Only a page of this system may ask this"
