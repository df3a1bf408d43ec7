# The targets that differ by mode, with servers on this machine.

servers: mode .venv/.made
	@$(PY) -m infra up

demo: mode .venv/.made
	@$(PY) -m infra up
	@$(QUANLIAN) demo $(AS_FAR_AS)

# Tests start the servers they need; here only what they are started from is made sure of.
test-servers: .venv/.made
	@$(PY) -m infra build

down: .venv/.made
	@$(PY) -m infra down

clean: .venv/.made
	@$(PY) -m infra clean

logs: .venv/.made
	@$(PY) -m infra logs

status: .venv/.made
	@$(PY) -m infra status

.PHONY: test-servers
