"""What the NHS publishes when it involves people: content types, stages, checks and pages."""
