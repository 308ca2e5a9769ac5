"""Columns, codes and terms of the formats; each file opens with its codebook."""
