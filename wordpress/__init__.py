"""A live WordPress site: read, written to, and undone; its plugin is in plugin/."""
