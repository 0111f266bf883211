create table audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        text not null,
    actor_role   text,
    address      text,
    action       text not null,
    subject_kind text not null,
    subject_id   text,
    details      text not null
);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, id desc);
create index audit_entry_actor on audit_entry (actor, id desc);

-- The chain: one link for each entry, in the order the entries became visible. A link is never changed either.
create table audit_link (
    position bigint primary key,
    entry_id bigint not null unique references audit_entry (id),
    hash     bytea not null
);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit record is append-only';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_refuse_change();
create trigger audit_link_append_only before update or delete on audit_link
    for each row execute function audit_refuse_change();
create trigger audit_link_no_truncate before truncate on audit_link
    for each statement execute function audit_refuse_change();
