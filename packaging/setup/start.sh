#!/bin/sh
# Open the sample in a window, or do the whole job without one where there is no screen.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$root"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]; then
    exec .venv/bin/hqd-desktop --sample
fi
echo "No screen here: the main job runs without a window, into out/tour."
exec .venv/bin/hqd tour out/tour
