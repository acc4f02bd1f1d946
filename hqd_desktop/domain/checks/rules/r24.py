"""R24: codes and telephone numbers in a form they do not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hqd_desktop.domain.checks.facts import Cell, ProjectScope
from hqd_desktop.domain.checks.found import Found, Severity, Verdict
from hqd_desktop.domain.checks.rule import Parameters, Rule
from hqd_desktop.domain.words import Text

_CODE = re.compile(r"\d{4}-\d{6}-\d{2}-\d{2}-\d{6}")
_PHONE = re.compile(r"1[3-9]\d{9}|(\+?86)?0?\d{2,3}\d{7,8}(\d{1,5})?|[48]00\d{7}|\+\d{8,15}")
_GLUE = re.compile(r"[\s\-－—()（）·.转ext]+", re.IGNORECASE)
_SPLIT = re.compile(r"[,，;；、/]+")
_WRONG_CODE = Text(
    "{project}: project code “{text}” is not of the form 2020-210200-04-01-000000",
    "{project}：项目代码“{text}”不符合 2020-210200-04-01-000000 的格式",
)
_TRUNK = Text(
    "{project}: telephone “{text}” has the country code and the trunk prefix 0",
    "{project}：电话“{text}”国家代码后多写了 0",
)
_WRONG_PHONE = Text("{project}: “{text}” is no telephone number", "{project}：“{text}”不是电话号码")


def find(scope: ProjectScope, _parameters: Parameters) -> Iterator[Found]:
    """A note for each code or number that cannot be one."""
    code = scope.texts.get("national_code", "").strip()
    if code and not _CODE.fullmatch(code):
        yield _found(scope, "national_code", code, _WRONG_CODE)
    for phone in filter(None, (part.strip() for part in _SPLIT.split(scope.texts.get("contact_phone", "")))):
        plain = _GLUE.sub("", phone)
        if re.fullmatch(r"\+?860\d+", plain):
            yield _found(scope, "contact_phone", phone, _TRUNK)
        elif not _PHONE.fullmatch(plain):
            yield _found(scope, "contact_phone", phone, _WRONG_PHONE)


def _found(scope: ProjectScope, field: str, text: str, shape: Text) -> Found:
    cells = (Cell("project", scope.record, field),)
    message = shape.fill(project=scope.name, text=text)
    return Found("R24", Severity.INFO, Verdict.CONTRADICTS, cells, message, inputs=(field, text))


RULE = Rule(
    "R24",
    Severity.INFO,
    Text("Codes and telephone numbers have their form", "代码和电话格式正确"),
    Text(
        "form of the national project code; 11 digits, or area code and number",
        "国家项目代码格式；手机 11 位，或区号加号码",
    ),
    (ProjectScope,),
    find=find,
)
