# The targets that differ by mode, with servers and roles in docker.

COMPOSE := docker compose
HOST_ENV := .run/compose/quanlian.env

.env: .env.example .venv/.made
	@$(PY) -m infra.compose.environment

environment: .env
	@$(PY) -m infra.compose.environment

images: environment
	$(COMPOSE) build temporal minio setup

ports: environment
	@$(PY) -m infra.compose.published

servers: mode ports images
	@$(COMPOSE) up -d --wait postgres rabbitmq temporal minio || { sh infra/compose/ailing.sh; exit 1; }

system: mode ports images
	@$(COMPOSE) up -d --wait || { sh infra/compose/ailing.sh; exit 1; }
	@$(COMPOSE) cp setup:/keys/public.json .run/compose/keys/public.json

# The demo's page signs in as its people. The next start without `make demo` refuses it again.
demo: export QUANLIAN_DEMO_SIGN_IN := true
demo: system
	@set -a && . ./$(HOST_ENV) && set +a && $(QUANLIAN) demo $(AS_FAR_AS) || { sh infra/compose/ailing.sh; exit 1; }

# Tests take containers of their own (tests/servers.py), MinIO and Temporal from the images built here. The whole campaign and the
# proofs stop and kill servers and processes of their own, natively in this mode too.
test-servers: environment
	$(COMPOSE) build temporal minio
	@$(PY) -m infra build

down: environment
	$(COMPOSE) down

clean: environment
	$(COMPOSE) down --volumes --remove-orphans
	rm -rf .run/compose

logs: environment
	$(COMPOSE) logs --tail 40

status: environment
	$(COMPOSE) ps --all

.PHONY: environment images ports system test-servers
