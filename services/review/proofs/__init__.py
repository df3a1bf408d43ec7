"""How far a case's organisation is proved, as identity says: a mere claim is not recommended.

“Its first hand-in counts as complete when the organisation is confirmed” means this: the hand-in is
received, and its case opened, read, returned and declined as always, so no time is lost. What a
unit vouches for to the city is the recommendation; that alone waits. Nothing later needs to ask: a
confirmed organisation stays confirmed.
"""
