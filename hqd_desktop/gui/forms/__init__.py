"""Compiled from `ui/*.ui` by `packaging/forms.sh`; never edited."""
