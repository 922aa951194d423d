"""A plan as tables: what stands in their cells, apart from how they are written out."""
