"""Intake: what applicants do, from a campaign's opening to a signed receipt and the answers to
corrections.

Owns campaigns with their windows and clocks (the schema `platform`), drafts with their history,
evidence until it is promoted, snapshots, receipts, withdrawal requests, correction windows, and
the outages that a prober recorded. Says what `contracts.facts.intake` lists. Hears organisations,
members and code overrides from identity; deliveries, endings and what became of withdrawals from
review and registry; records on 5gii from registry. Performs `contracts.commands.intake`.

The folders import in one direction:
campaigns, forms, outages < submissions (the rows and their look-ups) < evidence, with late bytes
< corrections, scans < findings (the whole check of a draft) < preparations < applications, receipts
< readings; calendars and sweep stand on corrections, sweep on evidence too, extensions on
corrections and outages, reminders, officers and withdrawals on submissions, papers and exports on
everything that they print or pack.
"""
