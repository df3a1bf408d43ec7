"""Identity: who may act, and for whom.

Owns people with their passwords, roles and second factors, sign-ins, lock-outs, organisations,
their members, proofs and contests of organisations with the papers that prove them. Says people
registered, roles changed, second factors set up and removed, organisations founded, proved,
contested and decided on, members who ask, are admitted and are removed, sign-ins kept or refused,
tokens revoked, passwords set anew. Hears from notify which address a person has chosen, from intake
to which unit an application went.
Performs only the commands about its own facts (`hearing`): the process never needs identity, whose
tokens are verified by key file.
One direction inside: accounts < organisations, papers, second_factor < sign_ins, proofs < contests;
`settings` and `tables` are their ground.
"""
