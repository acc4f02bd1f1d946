"""Projects as OC4IDS 0.9.5 (Open Contracting for Infrastructure Data Standard) and back.

What the standard can say stands in its own fields; what it cannot hold as it was stated (a date known to the half-year, "about 2
billion", decimals as printed, fields that it lacks) stands beside them under ``x_hqd``, which the standard allows: with the words of the
value and, where there is one, what the standard field said for it. Coming back, a standard field that still says so gives the words; one that
was changed goes before them. What is not stated is left out, and nothing is invented to fill a field of the standard.

    write.package(...)      # a package with the metadata that the standard asks for
    read.read_json(path)    # a workbook like that of any sheet: one row a project
"""
