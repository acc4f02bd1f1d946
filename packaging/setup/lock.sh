#!/bin/sh
# Resolve pyproject.toml anew into requirements files with hashes and without addresses.
set -eu
cd "$(dirname -- "$0")/../.."
uv=.boot/bin/uv
lock() {
    out=$1
    shift
    $uv pip compile -q pyproject.toml "$@" --upgrade --universal --python-version 3.12 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url -o "$out"
    echo "$out"
}
lock requirements.lock --group build
lock requirements-dev.lock --group dev -c requirements.lock
lock requirements-package.lock --group package -c requirements.lock
echo uv | $uv pip compile -q - --upgrade --universal --python-version 3.9 --generate-hashes \
    --no-header --no-annotate --no-emit-index-url -o packaging/setup/requirements-uv.lock
