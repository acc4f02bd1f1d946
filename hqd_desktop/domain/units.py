"""Units of measure: what a printed number counts, and how units of one dimension convert.

A unit key is a base, with a magnitude where the unit has one: ``CNY``, ``CNY*1e8`` (亿元), ``USD*1e6``, ``m2``, ``mu``, ``%``.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from hqd_desktop.domain.words import Text


@dataclass(frozen=True, slots=True)
class Unit:
    """``factor`` x base of the same ``dimension`` (a currency code is a dimension of its own)."""

    key: str
    name: Text
    dimension: str
    factor: Decimal
    synonyms: tuple[str, ...] = ()


CURRENCIES: dict[str, Text] = {
    "CNY": Text("yuan", "元"),
    "USD": Text("USD", "美元"),
    "EUR": Text("EUR", "欧元"),
    "JPY": Text("JPY", "日元"),
    "HKD": Text("HKD", "港元"),
    "KRW": Text("KRW", "韩元"),
    "GBP": Text("GBP", "英镑"),
    "CAD": Text("CAD", "加元"),
    "AUD": Text("AUD", "澳元"),
    "SGD": Text("SGD", "新加坡元"),
    "TWD": Text("TWD", "新台币"),
    "CHF": Text("CHF", "瑞士法郎"),
}
_CURRENCY_WORDS: dict[str, tuple[str, ...]] = {
    "CNY": ("cny", "rmb", "yuan", "元", "人民币", "元人民币", "人民币元", "¥", "￥"),
    "USD": ("usd", "us$", "$", "us dollars", "us dollar", "dollars", "美元", "美金"),
    "EUR": ("eur", "euro", "euros", "€", "欧元"),
    "JPY": ("jpy", "yen", "日元", "日币"),
    "HKD": ("hkd", "hk$", "港元", "港币"),
    "KRW": ("krw", "won", "韩元"),
    "GBP": ("gbp", "pounds", "£", "英镑"),
    "CAD": ("cad", "c$", "加元"),
    "AUD": ("aud", "a$", "澳元"),
    "SGD": ("sgd", "s$", "新加坡元", "新元"),
    "TWD": ("twd", "nt$", "新台币", "台币"),
    "CHF": ("chf", "瑞士法郎"),
}
_MAGNITUDES: tuple[tuple[str, str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    # key, factor, English, English words, Chinese words
    ("1e3", "1000", "thousand", ("thousand", "k", "'000", "000"), ("千",)),
    ("1e4", "10000", "10,000", ("ten thousand", "10,000", "10000", "10 thousand"), ("万",)),
    ("1e6", "1000000", "million", ("million", "mn", "m", "mio"), ("百万",)),
    ("1e7", "10000000", "10 million", ("ten million", "10 million"), ("千万",)),
    ("1e8", "100000000", "100 million", ("hundred million", "100 million", "100m"), ("亿",)),
    ("1e9", "1000000000", "billion", ("billion", "bn", "b"), ("十亿",)),
    ("1e12", "1000000000000", "trillion", ("trillion", "tn"), ("万亿", "兆")),
)
_PLAIN: tuple[tuple[str, str, str, str, str, tuple[str, ...]], ...] = (
    # key, English, Chinese, dimension, factor, synonyms
    ("m2", "m²", "平方米", "area", "1", ("m2", "㎡", "sqm", "sq m", "square metres", "square meters", "平米", "平方")),
    ("mu", "mu", "亩", "area", str(Decimal(10000) / 15), ("亩地", "市亩")),
    ("ha", "ha", "公顷", "area", "10000", ("hectare", "hectares")),
    ("km2", "km²", "平方公里", "area", "1000000", ("km2", "sq km", "square kilometres", "平方千米")),
    ("%", "%", "%", "ratio", "0.01", ("percent", "per cent", "％", "百分比", "pct")),
    ("pp", "pp", "个百分点", "points", "1", ("percentage points", "百分点")),
    ("1", "", "", "number", "1", ("number", "count")),
    ("fraction", "fraction", "分数", "ratio", "1", ()),
    ("index", "points", "点", "index", "1", ("指数",)),
    (
        "item",
        "items",
        "个",
        "count",
        "1",
        ("项", "件", "家", "户", "份", "所", "座", "册", "次", "张", "count", "items"),
    ),
    ("item*1e4", "10,000 items", "万个", "count", "10000", ("万家", "万户", "万件", "万次", "万人次")),
    ("person", "persons", "人", "people", "1", ("people", "person", "名")),
    ("person*1e4", "10,000 persons", "万人", "people", "10000", ()),
    ("year", "years", "年", "duration", "1", ("year", "yr", "岁")),
    ("day", "days", "天", "days", "1", ("day", "日")),
    ("tce", "tce", "吨标准煤", "energy", "1", ("吨标煤", "tonnes of coal equivalent")),
    ("tce*1e4", "10,000 tce", "万吨标准煤", "energy", "10000", ("万吨标煤",)),
    ("t", "t", "吨", "mass", "1", ("tonne", "tonnes")),
    ("m3", "m³", "立方米", "volume", "1", ("cubic metres", "立方")),
    ("mw", "MW", "兆瓦", "power", "1", ("megawatt", "megawatts")),
    ("person-year", "person-years", "人年", "labour", "1", ("fte",)),
    ("ug/m3", "µg/m³", "微克/立方米", "concentration", "1", ("ug/m3",)),
    ("times", "times", "倍", "multiple", "1", ()),
)


def money(currency: str, magnitude: str = "") -> str:
    """The key of a money unit: ``money("CNY", "1e8") == "CNY*1e8"``."""
    return f"{currency}*{magnitude}" if magnitude else currency


def _money_units() -> list[Unit]:
    made: list[Unit] = []
    for code, name in CURRENCIES.items():
        words = _CURRENCY_WORDS[code]
        made.append(Unit(code, Text(code if code != "CNY" else "CNY", name.zh), code, Decimal(1), words))
        for key, factor, english, en_words, zh_words in _MAGNITUDES:
            mixed = [f"{m} {w}" for m in en_words for w in words] + [f"{w} {m}" for m in en_words for w in words]
            mixed += [z + w for z in zh_words for w in words]
            title = "bn" if key == "1e9" else english
            made.append(
                Unit(
                    money(code, key),
                    Text(f"{code} {title}", zh_words[0] + name.zh),
                    code,
                    Decimal(factor),
                    tuple(mixed),
                )
            )
    return made


def _plain_units() -> list[Unit]:
    return [Unit(k, Text(en, zh), dim, Decimal(f), words) for k, en, zh, dim, f, words in _PLAIN]


UNITS: dict[str, Unit] = {unit.key: unit for unit in (*_money_units(), *_plain_units())}


def composite(text: str) -> Unit:
    """A unit the table does not hold ("吨/万元", "CNY*1e8/km2"): named by its parts or its own words, it converts to nothing else."""
    parts = [UNITS[part].name if part in UNITS else Text(part, part) for part in text.split("/")]
    return Unit(text, Text("/".join(p.en for p in parts), "/".join(p.zh for p in parts)), text, Decimal(1))


def unit(key: str) -> Unit:
    """The unit of a key; a key outside the table is a composite unit."""
    return UNITS.get(key) or composite(key)


def _folded(text: str) -> str:
    return (
        unicodedata.normalize("NFKC", text).strip().casefold().replace(" ", "").replace("_", "").strip("()（）[]{}【】")
    )


@cache
def _by_words() -> dict[str, str]:
    known: dict[str, str] = {}
    for one in UNITS.values():
        for word in (one.key, one.name.en, one.name.zh, *one.synonyms):
            known.setdefault(_folded(word), one.key)
    known.pop("", None)
    return known


MAGNITUDE_WORDS: dict[str, str] = {
    **{z: key for key, _f, _e, _en, zh in _MAGNITUDES for z in zh},
    **{w: key for key, _f, _e, en, _zh in _MAGNITUDES for w in en if w not in ("m", "k", "b", "000", "'000")},
    **{"m": "1e6", "k": "1e3", "b": "1e9"},
}


def named(text: str) -> str | None:
    """The key of a unit written in words of either language ("亿元", "million CAD", "平方米"), or None."""
    return _by_words().get(_folded(text))


def magnitude(text: str) -> str | None:
    """The magnitude key of a word ("亿" -> "1e8", "million" -> "1e6"), or None."""
    return MAGNITUDE_WORDS.get(text.strip().casefold())


def convert(number: Decimal, source: str, target: str) -> Decimal:
    """``number`` in unit ``source`` as a number in unit ``target``, exactly.

    Raises ValueError where the units measure different things (another currency is another thing: see exchange rates).
    """
    if source == target:
        return number
    a, b = unit(source), unit(target)
    if a.dimension != b.dimension:
        raise ValueError(f"{source} does not convert to {target}")
    return number * a.factor / b.factor
