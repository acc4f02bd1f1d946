#!/bin/sh
# Make .venv ready: `prepare.sh run` to use the program, `prepare.sh dev` to work on it. A second run costs a moment.
set -eu
unset PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONHOME VIRTUAL_ENV

level=${1:-run}
setup=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$setup/../.." && pwd)
venv=$root/.venv
log=$(mktemp)
trap 'rm -f "$log"' EXIT

say() { echo "set-up: $*" >&2; }
. "$setup/system.sh"
. "$setup/python.sh"

digest() { if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi; }

lock_of() { case "$1" in dev) echo "$root/requirements-dev.lock" ;; *) echo "$root/requirements.lock" ;; esac; }

# What the environment was made of; it is made again when this changes.
recipe() { { echo "$root $1"; cat "$(lock_of "$1")" "$root/pyproject.toml"; } | digest | cut -c1-64; }

stamped() { [ -f "$venv/hqd-$1" ] && [ "$(cat "$venv/hqd-$1")" = "$(recipe "$1")" ]; }

install_locked() {
    lock=$(lock_of "$level")
    uv=$root/.boot/bin/uv
    say "installing the locked packages ($(basename "$lock"))"
    if UV_PYTHON_DOWNLOADS=never "$uv" pip sync -q --require-hashes --compile-bytecode --python "$venv/bin/python" "$lock" \
        >"$log" 2>&1; then :; else
        # uv does not read pip's settings (mirrors, certificates); pip may get through where it does not.
        say "uv could not; trying pip"
        "$root/.boot/bin/python" -m pip --python "$venv/bin/python" install -q --require-hashes -r "$lock" >>"$log" 2>&1 || {
            tail -n 20 "$log" >&2
            say "the packages could not be installed; the lines above say why"
            exit 1
        }
    fi
    "$uv" pip install -q --offline --no-deps --no-build-isolation --python "$venv/bin/python" -e "$root"
}

case "$level" in
run) require_system run ;;
dev) require_system run dev ;;
*) say "usage: prepare.sh run|dev"; exit 2 ;;
esac

# The development environment can run the program, too; it is not taken down to a smaller one.
if [ -x "$venv/bin/python" ] && "$venv/bin/python" -c '' 2>/dev/null; then
    if stamped dev || stamped "$level"; then exit 0; fi
    [ ! -f "$venv/hqd-dev" ] || level=dev
fi

python=$(require_python)
get_uv "$python" || { say "uv could not be installed"; exit 1; }
if ! "$venv/bin/python" -I -c "$fits" >/dev/null 2>&1; then
    say "making .venv with $python"
    UV_PYTHON_DOWNLOADS=never "$root/.boot/bin/uv" venv -q --clear --python "$python" "$venv"
fi
rm -f "$venv/hqd-run" "$venv/hqd-dev"
install_locked
recipe "$level" >"$venv/hqd-$level"
say "ready"
