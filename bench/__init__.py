"""Performance as ratios, numerator and denominator measured in one run on one machine: `make
bench`. What each measures: README.md.
"""
