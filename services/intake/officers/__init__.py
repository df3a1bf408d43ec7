"""What officers read of a submission in intake, where its contact and its paper are made.

Review shows the case. Intake judges the same by the facts that it heard: a unit reads its own, the
city what was delivered, auditors all. The contact is for those who hold the case, and each reader
of it is recorded once a day.
"""
