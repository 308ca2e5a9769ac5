"""Reviewed tables of offices, titles and names, and the compiled register; each file opens with its codebook."""
