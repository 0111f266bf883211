-- The agencies that are informed of a category's incidents besides the one that answers for them. Incidents say nothing of
-- it, so none is rewritten, and a program that does not know the column leaves it as it is.
alter table incident_category
    add column informed_agency_codes text[] not null default '{}' check (cardinality(informed_agency_codes) <= 5);
