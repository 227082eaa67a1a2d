"""The readers: one format a module, each with a function `read(opened, options)`. `articles/read.py` chooses one."""
