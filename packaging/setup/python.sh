# Sourced: find a Python that the program runs on, or get one.

fits='
import sys, os
import ctypes, sqlite3, ssl, zlib
good = (3, 12) <= sys.version_info[:2] < (3, 15) and sys.implementation.name == "cpython"
print(os.path.realpath(getattr(sys, "_base_executable", sys.executable)))
sys.exit(not good)
'

# Print the full path of a fitting Python: shims are resolved, for uv does not follow them.
find_python() {
    for candidate in "${PYTHON:-}" python3.13 python3.12 python3.14 \
        "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.13.*/bin/python3 \
        "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.12.*/bin/python3 \
        "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.14.*/bin/python3 \
        /opt/python*/bin/python3 /usr/local/bin/python3 /opt/homebrew/bin/python3 \
        python3 python \
        "$HOME"/.local/share/uv/python/cpython-3.1[234]*/bin/python3; do
        [ -n "$candidate" ] || continue
        found=$(command -v "$candidate" 2>/dev/null) || continue
        if real=$("$found" -I -c "$fits" 2>/dev/null); then
            echo "$real"
            return 0
        fi
    done
    return 1
}

# Debian's own Python, where it is new enough.
apt_python() {
    can_install || return 1
    as_root apt-get update -q >"$log" 2>&1 || true
    for package in python3.13 python3.12 python3.14; do
        if [ -n "$(apt-cache policy "$package" 2>/dev/null | sed -n 's/^  Candidate: [0-9].*/yes/p')" ]; then
            apt_install "$package" "$package-venv" && return 0
        fi
    done
    return 1
}

# uv, in a small environment of its own (.boot) made by whatever Python 3 there is.
get_uv() {
    if "$root/.boot/bin/uv" --version >/dev/null 2>&1 && cmp -s "$setup/requirements-uv.lock" "$root/.boot/lock"; then
        return 0
    fi
    maker=${1:-}
    [ -n "$maker" ] || maker=$(command -v python3 || true)
    if [ -z "$maker" ] || ! "$maker" -c 'import venv, ensurepip' >/dev/null 2>&1; then
        can_install && apt_install python3 python3-venv ca-certificates || return 1
        "$maker" -c 'import venv, ensurepip' >/dev/null 2>&1 || maker=$(command -v python3)
    fi
    say "getting uv, which installs the locked packages"
    rm -rf "$root/.boot"
    "$maker" -m venv "$root/.boot" >"$log" 2>&1 &&
        "$root/.boot/bin/python" -m pip install -q --disable-pip-version-check --require-hashes \
            -r "$setup/requirements-uv.lock" >>"$log" 2>&1 || {
        tail -n 15 "$log" >&2
        return 1
    }
    cp "$setup/requirements-uv.lock" "$root/.boot/lock"
}

# The last resort: the Python that uv fetches.
uv_python() {
    get_uv "" || return 1
    say "no Python 3.12 or later here; asking uv for one"
    "$root/.boot/bin/uv" python install 3.13 >"$log" 2>&1 || return 1
    "$root/.boot/bin/uv" python find --managed-python 3.13
}

require_python() {
    find_python && return 0
    apt_python >&2 && find_python && return 0
    uv_python && return 0
    tail -n 5 "$log" >&2
    say "no Python 3.12 or later was found and none could be fetched; install one and name it: make PYTHON=/path/to/python3 ..."
    return 1
}
