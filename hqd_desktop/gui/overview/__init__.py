"""The overview: where the projects stand, what is late, what was signed and started; every number opens its rows."""
