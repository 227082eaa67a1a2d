"""The commands of `newstool`, one file each, named as the command."""
