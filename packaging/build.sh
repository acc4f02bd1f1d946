#!/bin/sh
# dist/*.whl and dist/hqd-desktop/: the wheel, and the folder that needs no Python, frozen from that wheel.
set -eu
unset PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONHOME VIRTUAL_ENV
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/.." && pwd)
setup=$here/setup
log=$(mktemp)
trap 'rm -f "$log"' EXIT
say() { echo "package: $*" >&2; }
. "$setup/system.sh"
cd "$root"
uv=.boot/bin/uv
venv=build/venv

require_system package
rm -rf dist/hqd-desktop dist/*.whl
.venv/bin/python -m hatchling build -t wheel -d dist
wheel=$(ls dist/*.whl)

say "freezing $(basename "$wheel")"
python=$(.venv/bin/python -c 'import sys, os; print(os.path.realpath(sys._base_executable))')
[ -x "$venv/bin/python" ] || UV_PYTHON_DOWNLOADS=never $uv venv -q --clear --python "$python" "$venv"
$uv pip sync -q --require-hashes --python "$venv/bin/python" requirements-package.lock
$uv pip install -q --offline --no-deps --reinstall --python "$venv/bin/python" "$wheel"
# From another folder, so that the checkout cannot be frozen in place of the wheel.
mkdir -p build/frozen
(cd build/frozen && "$root/$venv/bin/pyinstaller" --noconfirm --log-level WARN \
    --distpath "$root/dist" --workpath "$root/build/frozen" "$here/hqd-desktop.spec")

share=dist/hqd-desktop/share
mkdir -p "$share/icons"
cp packaging/linux/* "$share/"
cp resources/icons/app/* "$share/icons/"
cp LICENSE dist/hqd-desktop/
say "trying it without Python"
packaging/try-frozen.sh dist/hqd-desktop
say "dist holds $(basename "$wheel") and hqd-desktop ($(du -sm dist/hqd-desktop | cut -f1) MB)"
