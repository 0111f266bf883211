-- Counts the changes of registers that servers keep copies of in memory.
create table register_revision (
    register text primary key,
    revision bigint not null
);
