create table person (
    id                   uuid primary key,
    username             text not null unique,
    name                 text not null,
    role                 text not null,
    agency_code          text references agency (code),
    area_code            text collate "C" references area (code),
    email                text,
    phone                text,
    locale               text,
    -- Argon2id in the PHC-like form of Spring Security; none for those who cannot sign in by password.
    password_hash        text,
    must_change_password boolean not null default false,
    enabled              boolean not null default true,
    -- A part of the program rather than a person; never listed and never signs in.
    service              boolean not null default false,
    version              bigint not null default 0
);
create index person_agency on person (agency_code);
create index person_area on person (area_code);

insert into person (id, username, name, role, service)
values ('00000000-0000-7000-8000-000000000001', 'cli', 'Baris perintah', 'ADMINISTRATOR', true);

-- Who is signed in. Only a hash of the cookie's token is kept: a copy of this table signs nobody in.
create table session (
    token_hash bytea primary key,
    person_id  uuid not null references person (id) on delete cascade,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null,
    address    text,
    agent      text
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);
