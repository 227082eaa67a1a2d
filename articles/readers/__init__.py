"""The readers: one format a file, each with `read(opened, options)`; `newstool.articles.read` chooses among them."""
