"""How fast it is, against limits of the same run: `make bench`."""
