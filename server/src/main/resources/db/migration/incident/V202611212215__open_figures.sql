-- The figures of the queue are counted from this index alone, without visiting a row for each open incident.
drop index incident_open_area;
create index incident_open_area on incident (area_code, rank, due_at, id) include (agency_code, late) where open;
