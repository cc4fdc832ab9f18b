"""The easy-read variant of a page: its file, its rules, its pictures and its first draft."""
