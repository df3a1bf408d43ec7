"""Intake: what applicants do, from a campaign's opening to a signed receipt and the answers to corrections.

Owns campaigns with their windows, clocks (the schema `platform`) and form, drafts with their history, evidence until it is promoted,
snapshots, receipts, withdrawal requests and correction windows. Says CampaignOpened, ScheduleChanged, ClockMoved, SubmissionHandedIn, HandInRefused,
SnapshotFiled, WithdrawalRequested, CorrectionOpened, CorrectionAnswered, CorrectionLapsed, ReminderDue, and local facts of drafts and
evidence. Hears organisations, members and code overrides from identity, endings and refused withdrawals from review and registry.
Performs intake.file_snapshot, open_correction, wakes, remind, sweep.
"""
