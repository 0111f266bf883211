-- Incidents: what somebody must put right. Codes of agencies and areas are not foreign keys: those tables are another
-- module's, and an incident outlives the reorganisation of an agency.
create extension if not exists pg_trgm;

create table incident_category (
    code               text primary key,
    name_id            text not null,
    name_en            text not null,
    agency_code        text not null,
    priority           text not null check (priority in ('CRITICAL', 'HIGH', 'NORMAL', 'LOW')),
    respond_minutes    integer not null check (respond_minutes > 0),
    resolve_minutes    integer not null check (resolve_minutes >= respond_minutes),
    clock              text not null check (clock in ('WORKING_HOURS', 'ALL_HOURS')),
    join_radius_metres integer not null check (join_radius_metres between 0 and 500),
    join_minutes       integer not null check (join_minutes >= 0),
    icon               text,
    enabled            boolean not null default true,
    version            integer not null default 1
);

create sequence incident_number start 1001;

create table incident (
    id             bigint primary key default nextval('incident_number'),
    title          text not null,
    description    text not null,
    category_code  text not null references incident_category (code),
    priority       text not null,
    state          text not null,
    agency_code    text,
    area_code      text collate "C",
    place_text     text not null,
    longitude      double precision,
    latitude       double precision,
    -- H3, resolution 8.
    cell           bigint,
    camera_id      text,
    opened_at      timestamptz not null,
    changed_at     timestamptz not null,
    respond_by     timestamptz not null,
    resolve_by     timestamptz not null,
    responded_at   timestamptz,
    resolved_at    timestamptz,
    late           text,
    camera_signals integer not null,
    person_signals integer not null,
    last_signal_at timestamptz not null,
    photo_id       uuid,
    created_by     text,
    version        integer not null,
    open           boolean not null generated always as (state in ('NEW', 'CONFIRMED', 'ASSIGNED', 'IN_PROGRESS')) stored,
    -- The next promise, and the place in the queue: by priority, the late ones of each first.
    due_at         timestamptz not null
        generated always as (case when responded_at is null then respond_by else resolve_by end) stored,
    rank           smallint not null generated always as (
        (case priority when 'CRITICAL' then 0 when 'HIGH' then 2 when 'NORMAL' then 4 else 6 end)
            + (case when late is null then 1 else 0 end)) stored
) with (fillfactor = 85);

-- The queue: few of the million are open, and all that is asked for all day is among them.
create index incident_open_rank on incident (rank, due_at, id) where open;
create index incident_open_agency_rank on incident (agency_code, rank, due_at, id) where open;
create index incident_open_agency_due on incident (agency_code, due_at, id) where open;
create index incident_open_area on incident (area_code, rank, due_at, id) where open;
create index incident_open_due on incident (due_at, id) where open;
create index incident_open_place on incident (latitude, longitude) where open;
-- Correlation.
create index incident_join_cell on incident (category_code, cell, last_signal_at) where open;
create index incident_join_camera on incident (camera_id, category_code)
    where camera_id is not null and state in ('NEW', 'CONFIRMED', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED');
-- The archive, newest first.
create index incident_agency on incident (agency_code, id);
create index incident_area on incident (area_code, id);
create index incident_category_id on incident (category_code, id);
create index incident_state on incident (state, id);
create index incident_creator on incident (created_by, id) where created_by is not null;
-- Figures.
create index incident_opened on incident (opened_at);
create index incident_resolved on incident (resolved_at, agency_code) include (resolve_by, area_code)
    where resolved_at is not null;

-- Apart from the incident, because its words never change and its row changes often.
create table incident_text (
    incident_id bigint primary key references incident (id),
    title       text not null,
    words       tsvector not null
);
create index incident_text_words on incident_text using gin (words);
create index incident_text_title on incident_text using gin (title gin_trgm_ops);

create table incident_signal (
    id          text primary key,
    incident_id bigint not null references incident (id),
    kind        text not null,
    camera_id   text,
    camera_name text,
    rule_name   text,
    at          timestamptz not null,
    figures     jsonb not null,
    snapshot_id uuid,
    track_ids   text[] not null
);
create index incident_signal_incident on incident_signal (incident_id, at);

create table incident_timeline (
    id          bigint generated always as identity primary key,
    incident_id bigint not null references incident (id),
    -- The incident's version that this line belongs to.
    version     integer not null,
    at          timestamptz not null,
    kind        text not null,
    person_id   text,
    by_name     text,
    by_role     text,
    by_agency   text,
    note        text not null,
    from_state  text,
    to_state    text not null,
    parameters  jsonb not null,
    attachments uuid[] not null
);
create index incident_timeline_incident on incident_timeline (incident_id, id);

create function incident_timeline_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The timeline of incident % is append-only', old.incident_id;
end $$;
create trigger incident_timeline_append_only before update or delete on incident_timeline
    for each row execute function incident_timeline_is_append_only();

create table incident_attachment (
    id           uuid primary key,
    kind         text not null,
    content_type text not null,
    width        integer not null,
    height       integer not null,
    bytes        bigint not null,
    uploaded_by  text,
    uploaded_at  timestamptz not null,
    -- Null until somebody uses it; what nobody uses within a day is removed.
    incident_id  bigint references incident (id)
);
create index incident_attachment_incident on incident_attachment (incident_id);
create index incident_attachment_unused on incident_attachment (uploaded_at) where incident_id is null;

-- db-scheduler's table, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
