"""How many examples a property is tried with: few and always the same in `make test`, so that only
what was changed can fail; many and new ones in `make prove`."""

from hypothesis import HealthCheck, settings

FEW, MANY = "few", "many"
settings.register_profile(
    FEW,
    max_examples=40,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    MANY, max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def share(part: float) -> settings:
    """This part of the profile's examples: for what is dear to draw or to try."""
    return settings(max_examples=max(5, round(settings().max_examples * part)))
