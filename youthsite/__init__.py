"""youthsite: publish a version of a report that children can understand, beside the full report."""

__version__ = "0.1.0"
