"""Notify: who is told what, where they want to be told, and whether the letter went out.

Owns: e-mail addresses (alone in the system), codes, letters in the in-app inbox, their e-mail deliveries, and copies of who belongs where.
Says: codes sent, addresses proved, messages sent or given up. Never an address.
Hears: hand-ins, corrections, rulings, deliveries, endings, notices, objections, schedules, reminders, memberships, roles, lock-outs, revocations.
Performs: notify.sweep.
"""
