"""Applicants' organisations: founded by credit code, joined on request.

Also the override of a credit code that fails its check.
"""
