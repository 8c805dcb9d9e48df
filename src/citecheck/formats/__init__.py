"""See docs/extending.md."""
