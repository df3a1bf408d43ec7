"""Sign-ins over HTTP: of browsers, whose cookie keeps the refresh token, and of other clients.

A person sees their own sign-ins with the device, and ends any of them.
"""
