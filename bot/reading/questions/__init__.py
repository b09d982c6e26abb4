"""A chosen reading as the question that the estimator is asked, and what stands beside it.

`making` turns uses into items; the others are the kinds of questions that rules tell (rankings, what others say, own
machines, several places, amounts, replies) and what is said to whoever asked: left aside, remarks, offers.
"""
