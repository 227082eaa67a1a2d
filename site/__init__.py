"""What joins the rooms, without click: one pass over articles, the index of a site, parallel work."""
