"""In class: predict, then reveal. Lessons are data (`bot/lessons/*.yaml`); their figures come from the estimator."""
