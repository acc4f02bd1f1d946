#!/bin/sh
# Collect the texts of the window (en is the source, zh_CN the translation) and compile both.
# hqd_en holds nothing but the plural forms.
set -eu
cd "$(dirname -- "$0")/.."
sources=$(find hqd_desktop/app.py hqd_desktop/gui -name '*.py' ! -path '*/forms/*' | sort)
# shellcheck disable=SC2086
.venv/bin/pyside6-lupdate -silent -locations none -no-obsolete $sources ui/*.ui -ts resources/translations/hqd_zh_CN.ts
# shellcheck disable=SC2086
.venv/bin/pyside6-lupdate -silent -locations none -no-obsolete -pluralonly $sources ui/*.ui -ts resources/translations/hqd_en.ts
for language in zh_CN en; do
    # Beside it, then renamed: a running program maps the file, and dies when it is rewritten in place.
    .venv/bin/pyside6-lrelease -silent "resources/translations/hqd_$language.ts" -qm "resources/translations/.hqd_$language.qm"
    mv "resources/translations/.hqd_$language.qm" "resources/translations/hqd_$language.qm"
done
grep -c 'type="unfinished"' resources/translations/hqd_zh_CN.ts | sed 's/$/ texts are without a translation/' || true
