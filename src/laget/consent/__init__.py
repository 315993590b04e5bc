"""What the family, or the young person, has said yes to.

A consent is given to a *service*, not to an employee; per topic; orally or in writing; with an end;
and it is withdrawn as easily as it was given. A statute may stand in for it: then the participation
names the statute (rulebook, sharing basis).
"""
