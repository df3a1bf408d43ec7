"""Files of credit: the page or report that an officer saw, sent to the store before it is recorded.

What sources sent by themselves is kept by the check that asked them; both are read here.
"""
