"""The national 5gii platform: comparison, recorded entries, the package for typing in."""
