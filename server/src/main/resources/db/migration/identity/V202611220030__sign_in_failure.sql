-- Failed sign-ins of late, counted by all servers together. Worth nothing after a crash.
create unlogged table sign_in_failure (
    key  text primary key,
    used double precision not null,
    at   timestamptz not null
);
create index sign_in_failure_at on sign_in_failure (at);
