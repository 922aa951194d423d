"""gnbv: checks the budget plans of Vietnam's national target programmes."""

__version__ = "0.1.0"
