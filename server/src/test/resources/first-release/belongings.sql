insert into incident_signal (id, incident_id, kind, camera_id, camera_name, rule_name, at, figures, snapshot_id, track_ids)
    select case when camera_id is null then 'person-' else 'camera-' end || id, id,
        case when camera_id is null then 'PERSON' else 'CAMERA' end, camera_id, 'Kamera Lama',
        case when camera_id is not null then 'Kerumunan' end, opened_at,
        case when camera_id is null then '{}' else '{"value": 9, "threshold": 8}' end::jsonb, null,
        case when camera_id is null then '{}' else array['t-' || id] end
    from incident order by id;
insert into incident_attachment (id, kind, content_type, width, height, bytes, uploaded_by, uploaded_at, incident_id)
    select photo_id, 'PHOTO', 'image/jpeg', 1280, 960, 180000 + id % 1000, created_by, opened_at, id from incident order by id;
insert into incident_timeline (incident_id, version, at, kind, person_id, by_name, by_role, by_agency, note, from_state,
        to_state, parameters, attachments)
    select i.id, line.version, i.opened_at + line.version * interval '5 minutes', line.kind, i.created_by, 'Petugas Lama',
        'OPERATOR', null, case when line.version = 3 then 'Sudah beres ' || i.id else '' end, line.from_state, line.to_state,
        case when line.version = 2 then '{"agencyCode": "opd-1"}' else '{}' end::jsonb,
        case when line.version = 3 then array[i.photo_id] else '{}'::uuid[] end
    from incident i, (values (1, 'CREATED', null, 'NEW'), (2, 'ASSIGNED', 'NEW', 'ASSIGNED'),
        (3, 'RESOLVED', 'ASSIGNED', 'RESOLVED')) as line (version, kind, from_state, to_state)
    order by i.id, line.version;
