# Two commands are enough: make run, make test. Both set everything up that is missing; a second run costs a moment.
#   PYTHON=/path/to/python3   the Python to use      PYTEST_ARGS="-k name"   more words for pytest

BIN := .venv/bin
unexport PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONHOME VIRTUAL_ENV
export PYTHON

.PHONY: help run test lint types layers check-tests faults bench package forms translations lock setup setup-dev clean

help:
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

run: setup ## open the sample in a window; without a screen run the main job into out/tour
	@packaging/setup/start.sh

test: setup-dev ## lint, types, layers and all tests
	@$(MAKE) --no-print-directory --keep-going lint types layers check-tests

setup: ## make .venv ready to use the program
	@packaging/setup/prepare.sh run

setup-dev: ## make .venv ready to work on the program
	@packaging/setup/prepare.sh dev

lint:
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .

types:
	$(BIN)/mypy --no-error-summary

layers:
	$(BIN)/lint-imports --no-logo

check-tests: export QT_QPA_PLATFORM := offscreen
check-tests:
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal $(PYTEST_ARGS)

faults: setup-dev ## kill the program in its work, let monkeys loose on the window, read files made to harm and changed at random
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -s tests/faults $(PYTEST_ARGS)

bench: setup-dev ## speed, each as a ratio against a yardstick measured in the same run
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -s tests/bench $(PYTEST_ARGS)

package: setup-dev ## the wheel, and the folder that runs without Python, into dist
	@packaging/build.sh

forms: setup-dev ## compile ui/*.ui
	@packaging/forms.sh

translations: setup-dev ## collect the texts of the window into resources/translations, and compile them
	@packaging/translations.sh

lock: setup-dev ## take newer packages into the locks
	@packaging/setup/lock.sh

clean: ## remove what can be made again
	rm -rf out dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
