"""The same jobs without a window: the command ``hqd``.

``main`` runs one command. ``commands`` builds the parser from the modules of commands (``making``, ``reading``, ``editing``,
``importing``, ``exporting``, ``drawing``, ``touring``, ``doctoring``), each with its ``add_commands``; what a command needs is imported when it runs.
``output`` says results to people or as one JSON object, ``tables`` aligns them, ``bar`` shows progress.

To add a command: a function ``run(asked, out) -> exit code`` and one ``commands.add`` in the module of its group. Words, exit codes and
JSON keys are a promise: add, do not change.
"""
