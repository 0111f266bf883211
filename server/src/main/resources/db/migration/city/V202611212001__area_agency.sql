-- Areas of six levels by the codes of the Ministry of Home Affairs, from province to RT.
create table area (
    code        text primary key collate "C",
    name        text not null check (length(name) between 1 and 200),
    level       text not null,
    parent_code text collate "C" references area (code) deferrable initially deferred,
    -- Well-known binary of a MULTIPOLYGON in WGS 84, or none where only the name is known.
    boundary    bytea,
    version     bigint not null default 0
);
create index area_parent on area (parent_code);

create table agency (
    code           text primary key,
    name           text not null,
    short_name     text not null,
    kind           text not null,
    head           text,
    desk           text,
    phone          text,
    -- As people write it: 'Sen-Jum 07:30-16:00' or '24 jam'.
    working_hours  text not null,
    category_codes text[] not null default '{}',
    version        bigint not null default 0
);
