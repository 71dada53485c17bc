-- Whether an order changed venue to the court of a hearing (8 CFR 1003.20): yes or no; null: nobody has said.
alter table hearing add column venue_order text;
