"""A space: one system's own share of the servers (database, vhost, namespace, buckets), so that a
demo and a test run never meet.
"""
