"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# A run says the same of the same code; what nobody thought of is looked for by `python -m fuzz`.
settings.register_profile("gnbv", derandomize=True, deadline=None)
settings.load_profile("gnbv")
