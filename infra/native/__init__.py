"""Native mode: PostgreSQL and RabbitMQ of the distribution, Temporal's dev server and MinIO built
from pins, all under `.run/<instance>/`.
"""
