-- What was done under a key of the sender's own. A phone that was without a signal may send it again after weeks; the rows
-- are fewer and smaller than the lines of the timeline that they belong to, and stay as long as those.
create table incident_granted (
    incident_id bigint not null references incident (id),
    person_id   text not null,
    request_key text not null,
    at          timestamptz not null,
    primary key (incident_id, person_id, request_key)
);
