"""Compose mode: images of our own and what they are set up with; the composition itself is
docker-compose.yml.
"""
