#!/bin/sh
# Compile every form of ui/ into hqd_desktop/gui/forms/ui_NAME.py.
set -eu
cd "$(dirname -- "$0")/.."
for form in ui/*.ui; do
    name=$(basename "$form" .ui | tr '-' '_')
    .venv/bin/pyside6-uic "$form" -o "hqd_desktop/gui/forms/ui_$name.py"
    echo "hqd_desktop/gui/forms/ui_$name.py"
done
