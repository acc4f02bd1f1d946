"""The kinds of chart beside lines: laid out for a rectangle, drawn by one code on screen and in files, pointed at by mouse and keys.

``painters.lay_out`` is the door: it answers a ``Laid``. ``canvas`` shows one in the window, ``pane`` adds what can be chosen.
"""
