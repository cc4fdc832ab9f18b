"""The rules that need code, a module for each. The folder is the registry."""
