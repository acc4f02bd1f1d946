"""Filling a workbook that a person laid out: marks and named cells get values, a row with marks is repeated for each record.

Only what must change is changed, as text in the XML: cells with marks, the rows below a repeated one, and whatever points at rows
(formulas, names, charts, merges, conditions, drop-downs, sparklines, anchors of pictures, comments, tables). Every other part is
copied byte by byte, since openpyxl loses text boxes, sparklines, pictures in headers and results of formulas when it saves.

    template = read_template(path, "project")     # UserError tells every mark that is not known, with its cell
    template.needs                                # which fields of which kinds are asked for
    write(template, out, answers)                 # written beside its target, read back, compared, put in place
"""
