"""The report of an evaluation with pictures, as one HTML file. Needs matplotlib: the extra `report`."""
