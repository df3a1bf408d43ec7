"""The outside systems, played over the network: two credit sources, 5gii and a mailbox.

They own what is planted in them and the faults they show. The services' adapters speak to them as
to the real systems.
"""
