"""Reviewed tables of places and bodies; each file opens with its codebook."""
