"""Handing in: the request, its batch, the judgement, the receipt.

A hand-in crosses eight files, beside the plumbing that every act crosses (kit.app, security, gates,
db, journal):

1. `routes.hand_in_submission`, the one door.
2. `requests` reads the HTTP request into a HandInRequest.
3. `batching.HandInBatcher` submits it to
4. `kit.batcher`, which collects a batch and has `batching.hand_in` run it in one transaction.
5. `judging` takes the batch and has
6. `queries` read everything for all of it: gates, the clock, row locks, rows. Then
7. `rules` decides each one: the receipt given before, a refusal, or leave to hand in.
8. `writes` makes number, fact and signed receipt of those let through, and writes the batch.

The answer leaves after the commit. Beside them: `models` (tables), `problems` (refusals), `schemas`
(request and answers). The snapshot of a hand-in is filed by `submissions/activities`.

The folder's order: routes → requests, batching → writes → judging → queries → rules → problems,
schemas, models.
"""
