-- What consoles are told, for an hour. Read in the order (xid, id) and only below the oldest transaction still running,
-- so that a reader who has passed a place never misses what is committed behind it.
create table feed_event (
    id           bigint generated always as identity,
    xid          xid8 not null default pg_current_xact_id(),
    type         text not null,
    all_agencies boolean not null,
    agencies     text[] not null,
    area_code    text,
    payload      text not null,
    at           timestamptz not null default now(),
    primary key (xid, id)
);
create index feed_event_at on feed_event (at);

-- Up to where events have been removed: whoever was away longer than that must fetch everything anew.
create table feed_horizon (
    one boolean primary key default true check (one),
    xid bigint not null,
    id  bigint not null
);
insert into feed_horizon (xid, id) values (0, 0);
