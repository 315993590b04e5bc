"""Measurements that anybody can repeat: each prints a table, and with `--json` one object last."""
