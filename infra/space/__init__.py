"""A space: a share of the servers (database, vhost, namespace, buckets).

A demo and a test run have spaces of their own and thus never meet.
"""
