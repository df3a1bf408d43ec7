"""Objections of the public: lodged at the notice without an account, with their files.

Who lodges has proved an e-mail address to notify, whose signed proof every request carries. The
address itself is not known here: registry keeps a mark of it, and the name under which notify
writes to it.
"""
