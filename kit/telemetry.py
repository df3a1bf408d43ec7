"""Logs (structlog, JSON), traces (OpenTelemetry) and metrics (Prometheus).

Traces are exported only when OTEL_EXPORTER_OTLP_ENDPOINT is set.
"""

import logging
import os
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog
from opentelemetry import trace
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.sampling import ALWAYS_OFF, DEFAULT_ON
from prometheus_client import Counter, Gauge, Histogram

REQUESTS = Histogram(
    "quanlian_request_seconds", "HTTP requests", ["service", "method", "route", "status"]
)
PROBLEMS = Counter(
    "quanlian_problems_total",
    "Refusals by problem",
    ["slug"],
)
OLDEST_UNSENT = Gauge(
    "quanlian_oldest_unsent_fact_seconds", "Age of the oldest fact not yet confirmed", ["service"]
)
OLDEST_UNHEARD = Gauge(
    "quanlian_oldest_unheard_fact_seconds",
    "Age of the oldest confirmed fact that somebody has not heard",
    ["service"],
)
PARKED = Counter(
    "quanlian_parked_facts_total",
    "Facts parked",
    ["consumer"],
)

REFUSED_COMMANDS = Counter(
    "quanlian_refused_commands_total",
    "Commands of the process that a room refused, by problem",
    ["command", "slug"],
)
DISBELIEVED = Counter(
    "quanlian_disbelieved_facts_total",
    "Facts parked because their room did not sign them, or because they cannot be",
    ["consumer"],
)

SECRET = re.compile(r"(password|secret|token|authorization|kek|code|phone|email)", re.IGNORECASE)


def mask(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Replace the values of keys that may hold a secret or personal data."""
    for key in event:
        if SECRET.search(key) and key not in {"status_code", "credit_code_ok"}:
            event[key] = "***"
    return event


def start(role: str, log_format: str = "json") -> None:
    """Set up logs and traces for one process. Call it once, first."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _trace_id,
        mask,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                _renderer(log_format),
            ],
        )
    )
    logging.basicConfig(
        handlers=[handler],
        level=logging.INFO,
        force=True,
    )
    for noisy in ("uvicorn.access", "aiormq", "aio_pika", "httpx", "urllib3", "mail.log"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    structlog.contextvars.bind_contextvars(role=role)
    _traces(role)


def _renderer(log_format: str) -> Any:
    if log_format == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    # Without local variables: they hold personal data.
    return structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)


def _traces(role: str) -> None:
    exported = bool(os.environ.get("OTEL_EXPORTER_OTLP_ENDPOINT"))
    # Spans that nobody exports are not recorded. Their ids still exist, for logs and facts.
    provider = TracerProvider(
        sampler=DEFAULT_ON if exported else ALWAYS_OFF,
        resource=Resource.create({"service.name": f"quanlian-{role}"}),
    )
    if exported:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.trace.export import BatchSpanProcessor

        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(provider)


def _trace_id(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    context = trace.get_current_span().get_span_context()
    if context.is_valid:
        event["trace_id"] = f"{context.trace_id:032x}"
    return event
