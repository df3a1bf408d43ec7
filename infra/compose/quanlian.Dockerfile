# The one image of all our roles. Context: the checkout.
ARG PYTHON_IMAGE=python:3.11-slim-bookworm

# The portal is built apart: the image that runs has neither Node.js nor packages of npm.
FROM ${PYTHON_IMAGE} AS portal
WORKDIR /app
ENV QUANLIAN_CACHE=/cache PYTHONPATH=/app PYTHONDONTWRITEBYTECODE=1
COPY infra infra
COPY web web
RUN python3 -m infra.portal && mv "$(python3 -m infra.portal)" /portal

FROM ${PYTHON_IMAGE}

# The letters that PDF papers embed.
RUN apt-get -qq update && apt-get -qq install -y --no-install-recommends fonts-noto-cjk && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --home-dir /app quanlian && mkdir /keys /state /ledger && chown quanlian /keys /state /ledger
WORKDIR /app
ENV PATH=/venv/bin:$PATH PYTHONPATH=/app PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1

COPY requirements.lock ./
RUN python3 -m venv /venv \
 && /venv/bin/pip install --no-cache-dir -q 'uv==0.13.*' \
 && /venv/bin/uv pip sync -q --no-cache --compile-bytecode --python /venv/bin/python --require-hashes requirements.lock

COPY infra/compose/quanlian.sh /usr/local/bin/quanlian
COPY infra/compose/answers.sh /usr/local/bin/answers
COPY infra/compose/connected.sh /usr/local/bin/connected
COPY campaigns campaigns
COPY contracts contracts
COPY documents documents
COPY kit kit
COPY services services
COPY workflows workflows
COPY simulators simulators
COPY infra infra
COPY cli cli
RUN python -m compileall -q contracts documents kit services workflows simulators infra cli
COPY --from=portal /portal portal

USER quanlian
ENTRYPOINT ["quanlian"]
