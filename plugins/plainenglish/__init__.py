"""Plain-English checks for Markdown: text in, findings out."""
