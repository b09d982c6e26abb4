"""Question x Catalog -> Estimate, each step kept."""

from estimator.results import Citation, Estimate, Figures, ItemEstimate, Share, Step

__all__ = ["Citation", "Estimate", "Figures", "ItemEstimate", "Share", "Step"]
