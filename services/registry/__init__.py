"""Registry: from publication on, and the memory of everything.

Owns notices and their items, objections, announcements, entries and their numbers, records and
comparisons of the 5gii platform, drifts from it, its holds, the audit's leaves and the standing of
every submission. Says what `contracts.facts.registry` lists; the endings `removed_after_objection`
and `registered` are its own. Hears every fact: audit keeps each one's leaf, standing folds them,
a selection drafts a notice, review's holds are copied. Performs `contracts.commands.registry`.
One direction inside: audit < standing < holds < publicity < objections, sync_5gii < entries <
reconciliation; certificates and yearbooks stand on entries; lodging stands on objections; archives,
the closed histories, stand on audit and publicity; parking, the decisions on parked facts, stands
on audit.
"""
