"""Reading any sheet file into a typed grid, safely, and with no knowledge of projects.

    from hqd_desktop.exchange.reading.read import read_file
    workbook = read_file(path, progress=progress)
    for sheet in workbook.sheets:
        for row in sheet.rows: ...          # tuples of equal width, None where blank
        amounts = sheet.column(4)           # one column, the fast way

What a file is, is told from its content (``recognising``). It is parsed in a process of its own (``process``, ``worker``), which
bounds its memory and time, looks at the packing before any parser does (``archive``, ``sheetxml``), and answers in frames of plain
columns (``wire``, ``columns``). Values come from calamine, the rest from a light pass over the same XML: error cells, formulas without
result, hidden rows and columns, merged blocks, number formats that tell more than the value, codes of more than 15 digits. Nothing that
is filled comes out blank: the filled cells of an xlsx are counted apart from the parser, and a difference is named.

Cells are described in ``cells``, sheets and workbooks in ``grid``. Everything that cannot be read is a UserError with a remedy
(``refusals``); everything worth knowing about a file that can is a ``Note`` (``notes``).

To add a kind of file: recognise it in ``recognising.open_draft`` and give its sheets as ``drafts.Draft``.
"""
