"""Review: what becomes of a submission between hand-in and publication.

Owns: cases with their content, holds and endings before publication; credit checks; checklists;
rulings; bulk acts; recommendation lists and their delivery; panels, scores, evaluation, selection.
Says: cases opened, ruled, delivered, accepted, selected, ended; credit checked; checklists saved;
lists and refusals; holds; reminders due.
Hears: from itself, that a hold was cleared; from registry, how a submission ended; from intake, a
delivery window that was extended, a request to withdraw that is taken back, sealed scans read back,
later malware scans, files handed in by their hash, and the grounds of commands: hand-ins, answered
and lapsed corrections, requests to withdraw; from identity, who is an expert and how far an
organisation is proved.
Performs: locate, open_case, check_credit, end_case, judge_withdrawal, close_delivery, remind,
sweep.
One direction inside: timeline, malware, proofs < cases < checklists, two_persons < rulings, credit,
scans < history, case_list, delivery, panel, bulk < evaluation < confirming < overview, reminders.
"""
