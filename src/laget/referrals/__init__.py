"""One service asks another for help, and is answered.

Two tables from the start. The *offer* tells the receiving unit the need, the age band, the area and
the dates, and no name: they answer the need, not who it is. The *referral* has the child and the
story, and opens for the receiver when they say yes, in the same transaction.
"""
