"""Compose mode: our own images and their settings. The composition is docker-compose.yml."""
