"""One year beside the next: what came of what was promised, and addresses that keep leading somewhere."""
