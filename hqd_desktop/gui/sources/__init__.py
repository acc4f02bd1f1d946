"""Sources: the documents that state facts, what each states, how far it is verified, and which statement is adopted."""
