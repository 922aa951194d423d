"""What no case may take."""

CPU = 10
"""Seconds of its own; on a busy machine a case may wait long without hanging."""
WALL = 300
"""Seconds by the clock: for what waits without working."""
MEMORY = 1 << 30
"""Bytes of address space."""
