"""All kinds of workbook through LibreOffice: both languages, both looks, with and without OpenDocument in between."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hqd_desktop.domain.words import Lang
from hqd_desktop.exchange.writing.table import Look
from hqd_desktop.workspace import Workspace
from hqd_desktop.workspace.sample import create_sample
from tests.exchange import test_libreoffice

pytestmark = test_libreoffice.pytestmark


@pytest.fixture(scope="module")
def zone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = create_sample(tmp_path_factory.mktemp("zone") / "sample.hqd")
    yield made
    made.close()


@pytest.mark.parametrize("by", [("xlsx",), ("ods", "xlsx")])
@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_there_and_back(zone: Workspace, tmp_path: Path, lang: Lang, look: Look, by: tuple[str, ...]) -> None:
    test_libreoffice.there_and_back(zone, tmp_path, lang, look, by)
