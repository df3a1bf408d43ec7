"""Native mode: PostgreSQL and RabbitMQ of the distribution, Temporal and MinIO built from pins.

All their data is under `.run/<instance>/`.
"""
