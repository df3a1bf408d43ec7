"""The outside systems, played over the network: two credit sources, the national 5gii platform,
and a mailbox.

Owns what is planted in them and the faults they show. Imports contracts only; the adapters in the
services speak to it as to the real thing.
"""
