"""Colouring and commenting cells of a workbook that somebody else made, without touching anything else in it.

No library rewrites a workbook without losing something (openpyxl: results of formulas, text boxes, sparklines, pictures), so only
the parts that must change are changed, as text: the sheet, the styles, its comments. Every other part is copied byte by byte.
"""
