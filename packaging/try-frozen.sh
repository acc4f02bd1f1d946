#!/bin/sh
# try-frozen.sh FOLDER: the frozen programs work in a bare environment, with no Python on PATH: the commands make a workspace and
# read it back, and the window comes up with it under Xvfb.
set -eu
folder=$(CDPATH='' cd -- "$1" && pwd)
work=$(mktemp -d)
screen=
window=
end() {
    [ -z "$window" ] || kill "$window" 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT
trap 'exit 1' INT TERM

# A PATH that holds what a window needs to start, and nothing else.
mkdir "$work/bin" "$work/home" "$work/run"
chmod 700 "$work/run"
bare() { env -i PATH="$work/bin" HOME="$work/home" XDG_RUNTIME_DIR="$work/run" LANG=C.UTF-8 "$@"; }
fail() { echo "try-frozen: $*" >&2; [ ! -s "$work/log" ] || tail -n 20 "$work/log" >&2; exit 1; }

bare "$folder/hqd" new "$work/sample.hqd" --sample >"$work/log" 2>&1 || fail "hqd new did not work"
bare "$folder/hqd" info "$work/sample.hqd" --json >"$work/info" 2>"$work/log" || fail "hqd info did not work"
grep -q '"project' "$work/info" || fail "hqd info says nothing of projects"

if ! command -v Xvfb >/dev/null 2>&1; then
    echo "try-frozen: the commands work; no Xvfb here, so the window was not tried" >&2
    exit 0
fi
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
screen=$!
turns=0
until [ -s "$work/display" ]; do
    turns=$((turns + 1))
    [ $turns -lt 100 ] || fail "Xvfb did not start"
    sleep 0.1
done
display=:$(cat "$work/display")
bare DISPLAY="$display" QT_QPA_PLATFORM=xcb "$folder/hqd-desktop" "$work/sample.hqd" >"$work/log" 2>&1 &
window=$!
turns=0
until xwininfo -display "$display" -root -tree 2>/dev/null | grep -q 'HQD'; do
    turns=$((turns + 1))
    kill -0 "$window" 2>/dev/null || fail "the window ended by itself"
    [ $turns -lt 300 ] || fail "no window came up"
    sleep 0.1
done
sleep 2
kill -0 "$window" 2>/dev/null || fail "the window came up and ended by itself"
if grep -i -E 'traceback|error|could not' "$work/log"; then fail "the window came up with complaints"; fi
echo "try-frozen: the commands and the window work with no Python on PATH" >&2
