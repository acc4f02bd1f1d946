"""Reading a formula: words, numbers and signs, then a tree. What is wrong is told with its place and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from hqd_desktop.domain.errors import UserError
from hqd_desktop.domain.indicators.formula.tree import Binary, Call, Code, Negative, Node, Number, Place
from hqd_desktop.domain.words import Text

LONGEST = 400
DEEPEST = 40
"""No formula that a person can read is longer or deeper; a text that is neither read nor typed may be anything."""
_WIDE = str.maketrans("（）＋－−×＊÷／，［］．０１２３４５６７８９", "()+--**//,[].0123456789")
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)(?![\w.])|(?P<word>[^\W\d]\w*)|\[(?P<code>[^\[\]]+)\]|(?P<sign>[-+*/(),]))"
)
_EXAMPLE = Text("Write it like gdp / city(gdp) or 100 * a / (b - c)", "写法如 gdp / city(gdp) 或 100 * a / (b - c)")


class FormulaError(UserError):
    """A formula that means nothing; ``at`` is the part of the text that is wrong."""

    def __init__(self, message: Text, remedy: Text, at: Place) -> None:
        super().__init__(message, remedy)
        self.at = at


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: Place


def _tokens(text: str) -> Iterator[_Token]:
    plain = text.translate(_WIDE)
    place = 0
    while rest := plain[place:].strip():
        start = len(plain) - len(plain[place:].lstrip())
        found = _TOKEN.match(plain, place)
        if found is None or found.lastgroup is None:
            end = start + (len(re.match(r"[\d.]+|.", rest)[0]) if rest else 1)  # type: ignore[index]
            raise FormulaError(
                Text("“{part}” does not belong in a formula", "公式中不能出现“{part}”").fill(part=text[start:end]),
                _EXAMPLE,
                (start, end),
            )
        place = found.end()
        yield _Token(found.lastgroup, found[found.lastgroup], (start, place))


def parsed(text: str) -> Node:
    """The tree of a formula. Raises FormulaError with the place of what is wrong."""
    if len(text) > LONGEST:
        raise FormulaError(
            Text("The formula is longer than {n} characters", "公式超过 {n} 个字符").fill(n=LONGEST),
            Text("Split it: make a derived indicator of a part", "拆分公式：先将其中一部分设为派生指标"),
            (LONGEST, len(text)),
        )
    return _Reader(text, list(_tokens(text))).whole()


class _Reader:
    """Descends by strength of operators: sums, products, signs, then what stands by itself."""

    def __init__(self, text: str, tokens: list[_Token]) -> None:
        self._text, self._tokens, self._next, self._depth = text, tokens, 0, 0

    def whole(self) -> Node:
        """All of the text."""
        if not self._tokens:
            raise FormulaError(Text("The formula is empty", "公式为空"), _EXAMPLE, (0, len(self._text)))
        made = self._sum()
        if (rest := self._peek()) is not None:
            if rest.text == ")":
                raise self._wrong(
                    rest, Text("This parenthesis closes none", "多余的右括号"), Text("Take it out", "删去它")
                )
            said = Text("An operator is missing before “{part}”", "“{part}”之前缺少运算符").fill(part=rest.text)
            raise self._wrong(rest, said, Text("Write +, -, * or / there", "在此处写 +、-、* 或 /"))
        return made

    def _peek(self, *signs: str) -> _Token | None:
        token = self._tokens[self._next] if self._next < len(self._tokens) else None
        if token is not None and signs and (token.kind != "sign" or token.text not in signs):
            return None
        return token

    def _take(self, *signs: str) -> _Token | None:
        token = self._peek(*signs)
        self._next += token is not None
        return token

    def _sum(self) -> Node:
        made = self._product()
        while sign := self._take("+", "-"):
            right = self._product()
            made = Binary(sign.text, made, right, (made.at[0], right.at[1]))
        return made

    def _product(self) -> Node:
        made = self._signed()
        while sign := self._take("*", "/"):
            right = self._signed()
            made = Binary(sign.text, made, right, (made.at[0], right.at[1]))
        return made

    def _signed(self) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            end = len(self._text)
            said = Text("The formula is nested too deeply", "公式嵌套过深")
            raise FormulaError(said, Text("Split it into two indicators", "拆成两个指标"), (0, end))
        sign = self._take("-", "+")
        made = self._signed() if sign is not None else self._single()
        self._depth -= 1
        if sign is None or sign.text == "+":
            return made
        return Negative(made, (sign.at[0], made.at[1]))

    def _single(self) -> Node:
        token = self._take()
        if token is None:
            end = len(self._text)
            said = Text("The formula ends too early", "公式不完整")
            raise FormulaError(
                said, Text("Write what follows, or take the last sign out", "补全，或删去末尾的符号"), (end, end)
            )
        if token.kind == "number":
            return Number(Decimal(token.text), token.at)
        if token.kind == "code":
            return Code(token.text.strip(), token.at)
        if token.kind == "word":
            return self._call(token) if self._take("(") else Code(token.text, token.at)
        if token.text == "(":
            made = self._sum()
            self._close(token)
            return made
        said = Text("“{sign}” stands where a code or a number belongs", "“{sign}”处应为代码或数字").fill(
            sign=token.text
        )
        raise self._wrong(token, said, _EXAMPLE)

    def _call(self, name: _Token) -> Node:
        opened = self._tokens[self._next - 1]
        given = [] if self._peek(")") else [self._sum()]
        while given and self._take(","):
            given.append(self._sum())
        closed = self._close(opened)
        return Call(name.text, tuple(given), (name.at[0], closed.at[1]))

    def _close(self, opened: _Token) -> _Token:
        closed = self._take(")")
        if closed is None:
            said = Text("This parenthesis is not closed", "左括号没有配对的右括号")
            raise self._wrong(opened, said, Text("Write ) where it ends", "在结束处写 )"))
        return closed

    def _wrong(self, token: _Token, message: Text, remedy: Text) -> FormulaError:
        return FormulaError(message, remedy, token.at)
