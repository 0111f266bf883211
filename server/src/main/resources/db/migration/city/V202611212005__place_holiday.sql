-- Roads and places, for the base map and for words.
create table place (
    -- Hash of layer, name, kind and shape: the same thing imported again is the same row.
    id       text primary key,
    layer    text not null check (layer in ('ROAD', 'PLACE')),
    name     text not null,
    kind     text not null,
    geometry bytea not null
);

create table holiday (
    day  date primary key,
    name text not null
);
