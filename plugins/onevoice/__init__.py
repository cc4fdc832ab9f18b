"""The `onevoice` command."""
