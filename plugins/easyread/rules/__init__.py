"""The rules of easy read, a module for each kind of fault. The folder is the registry."""
