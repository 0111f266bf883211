-- Remembers that the demo city was begun, so that a start cut short goes on with it, and that it is done.
create table demo_load (
    id          int primary key check (id = 1),
    started_at  timestamptz not null default now(),
    finished_at timestamptz
);
