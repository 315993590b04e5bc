"""What is to become better, what is done for it, and whether it works.

A *goal* is in the child's words. A *measure* has an owner, a unit, a start, a day to look at it and
an end; a *review* says whether it worked; before help ends somebody says what *follows*. A
*contact* notes that somebody was in touch with the child or a guardian, or that a meeting was held.
"""
