-- The register of cameras. Codes of areas and agencies are not foreign keys: those tables are another module's, and a
-- camera outlives the reorganisation of an agency.
create extension if not exists pg_trgm;

create table camera (
    id                       text primary key collate "C",
    name                     text not null,
    kind                     text not null,
    owner_name               text not null default '',
    owner_agency_code        text,
    agreement                text not null default '',
    longitude                double precision not null check (longitude between -180 and 180),
    latitude                 double precision not null check (latitude between -90 and 90),
    -- H3, resolution 10 (edges of some 76 m).
    cell                     bigint not null,
    area_code                text collate "C",
    area_name                text not null default '',
    main_url                 text not null default '',
    sub_url                  text not null default '',
    username                 text not null default '',
    -- "user:password", AES-256-GCM with the key file; see contracts.secret.Sealer.
    credentials_sealed       bytea,
    visibility               text not null,
    purpose                  text not null default '',
    state                    text not null,
    analysis_fps             double precision not null default 5,
    analysis_key_frames_only boolean not null default false,
    analysis_detector        text not null default '',
    version                  bigint not null default 1,
    -- Microseconds of the newest change of what an eye must know, and of what the streams must know: the versions on Kafka.
    registry_version         bigint not null,
    rules_version            bigint not null,
    search                   text not null generated always as (
        lower(id || ' ' || name || ' ' || owner_name || ' ' || area_name)) stored
);
create index camera_search on camera using gin (search gin_trgm_ops);
create index camera_area on camera (area_code, id);
create index camera_owner on camera (owner_agency_code, id);
create index camera_state on camera (state, id);
create index camera_cell on camera (cell);

-- What is drawn on a camera's picture. Read and written as a whole.
create table camera_scene (
    camera_id   text primary key collate "C" references camera (id) on delete cascade,
    zones       jsonb not null,
    lines       jsonb not null,
    calibration double precision[],
    version     bigint not null
);

create table camera_rule (
    id                text primary key,
    camera_id         text not null collate "C" references camera (id) on delete cascade,
    subject_id        text not null,
    name              text not null,
    metric            text not null,
    comparison        text not null,
    value             double precision not null,
    duration_seconds  integer not null,
    release_value     double precision,
    cool_down_seconds integer not null,
    schedule          jsonb not null,
    category_code     text not null,
    enabled           boolean not null,
    version           bigint not null default 1
);
create index camera_rule_camera on camera_rule (camera_id, id);

-- Which cameras changed and are not on Kafka yet. Written with the change; what is published is the state of that moment,
-- so that two changes in short order become one message and none is ever told out of order.
create table camera_outbox (
    id        bigint generated always as identity primary key,
    camera_id text not null collate "C"
);

-- What consoles were told of each camera last, so that of many servers one tells. Worth nothing after a crash.
create unlogged table camera_health_told (
    camera_id text primary key collate "C",
    state     text not null,
    reason    text not null
);

-- Signals that could not be taken in, with the reason. They never stand in the way of the next.
create table camera_signal_parked (
    id        bigint generated always as identity primary key,
    topic     text not null,
    partition integer not null,
    "offset"  bigint not null,
    message   bytea,
    reason    text not null,
    at        timestamptz not null default now(),
    unique (topic, partition, "offset")
);

-- How far each partition of a topic was taken in, committed with what was taken in.
create table camera_river_offset (
    topic     text not null,
    partition integer not null,
    "offset"  bigint not null,
    primary key (topic, partition)
);

-- Figures of zones and lines. Partitions of a day each are made ahead by the program and dropped after 400 days.
create table camera_aggregate (
    subject_id           text not null collate "C",
    window_seconds       integer not null,
    window_start         timestamptz not null,
    camera_id            text not null collate "C",
    observations         integer not null,
    people_mean          real not null,
    people_max           integer not null,
    vehicles_mean        real not null,
    vehicles_max         integer not null,
    mean_speed_kmh       real,
    occupancy_mean       real not null,
    standing_seconds_max real not null,
    crossings_forward    jsonb,
    crossings_backward   jsonb,
    primary key (subject_id, window_seconds, window_start)
) partition by range (window_start);
