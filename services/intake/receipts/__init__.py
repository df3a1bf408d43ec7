"""Handing in: the request, its batch, the judgement, the receipt.

A hand-in crosses nine files, beside the plumbing that every act crosses (kit.app, security, gates,
db, journal):

1. `routes.hand_in`, the one door.
2. `requests` reads the HTTP request into a HandInRequest.
3. `batching.HandInBatcher` submits it to
4. `kit.batcher`, which collects a batch and has `batching.hand_in` run it in one transaction.
5. `judging` takes the batch and has
6. `queries` read everything for all of it: gates, the clock, row locks, rows. Then
7. `rules` decides each one: the receipt given before, a refusal, or leave to hand in.
8. `filing` makes number, fact and signed receipt of those let through.
9. `writes` writes the batch and its facts.

The answer leaves after the commit. Beside them: `types` (plain values), `models` (tables),
`problems` (refusals), `schemas` (request and answers), `activities` (files the snapshot).

The folder's order: routes, activities → requests, batching → judging → queries, filing, writes →
rules → types, problems, schemas, models.
"""
