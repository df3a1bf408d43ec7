"""Intake: what applicants do, from a campaign's opening to a signed receipt and the answers to corrections.

Owns campaigns with their windows, clocks (the schema `platform`) and form, drafts with their history, evidence until it is promoted,
snapshots, receipts, withdrawal requests, correction windows and the outages a prober recorded. Says CampaignOpened, ScheduleChanged,
ScheduleConcerns, ExtensionGrounded, OutageRecorded, ClockMoved, SubmissionHandedIn, HandInRefused,
SnapshotFiled, LateBytesPromised, LateBytesArrived, LateBytesLapsed, SealedScanRead, WithdrawalRequested, WithdrawalTakenBack,
CorrectionOpened, CorrectionDueMoved, CorrectionAnswered, CorrectionLapsed, ReminderDue, and local facts of drafts and evidence. Hears organisations, members and code overrides from identity, endings and what became of withdrawals from review and registry.
Performs intake.file_snapshot, open_correction, wakes, remind, sweep.
"""
