-- A small city as the first release kept it. Belongs to that release's tables and is never changed with later ones.
insert into area (code, name, level, parent_code) values
    ('99', 'Provinsi Lama', 'PROVINSI', null), ('99.71', 'Kota Lama', 'KOTA', '99'),
    ('99.71.01', 'Kecamatan Satu', 'KECAMATAN', '99.71'), ('99.71.01.1001', 'Kelurahan Satu', 'KELURAHAN', '99.71.01'),
    ('99.71.01.1001.001', 'RW 001', 'RW', '99.71.01.1001');
insert into area (code, name, level, parent_code, boundary, version)
    select '99.71.01.1001.001.' || to_char(n, 'FM000'), 'RT ' || n, 'RT', '99.71.01.1001.001', decode(md5(n::text), 'hex'), n
    from generate_series(1, 60) as n;
insert into agency (code, name, short_name, kind, head, desk, phone, working_hours, category_codes, version)
    select 'opd-' || n, 'Dinas ' || n, 'D' || n, 'OPD', 'Kepala ' || n, null, '024-' || n, 'Sen-Jum 07:30-16:00',
        array['lama-' || n], n
    from generate_series(1, 12) as n;
insert into person (id, username, name, role, agency_code, area_code, email, phone, locale, password_hash, version)
    select ('00000000-0000-4000-8000-' || to_char(n, 'FM000000000000'))::uuid, 'orang-' || n, 'Orang ' || n,
        'AGENCY_OFFICER', 'opd-' || (1 + n % 12), null, 'orang' || n || '@lama.example', null, 'id',
        '$argon2id$v=19$m=1024,t=1,p=1$' || md5(n::text), n
    from generate_series(1, 500) as n;
insert into place (id, layer, name, kind, geometry)
    select md5(n::text), 'ROAD', 'Jalan ' || n, 'residential', decode(md5(n::text), 'hex') from generate_series(1, 2000) as n;
insert into holiday (day, name) select date '2025-01-01' + n * 20, 'Libur ' || n from generate_series(1, 18) as n;
insert into incident_category (code, name_id, name_en, agency_code, priority, respond_minutes, resolve_minutes, clock,
        join_radius_metres, join_minutes, icon)
    select 'lama-' || n, 'Kategori ' || n, 'Category ' || n, 'opd-' || n,
        (array['CRITICAL', 'HIGH', 'NORMAL', 'LOW'])[1 + n % 4], 30, 480, 'ALL_HOURS', 50, 60, 'users'
    from generate_series(1, 12) as n;
insert into camera (id, name, kind, owner_agency_code, longitude, latitude, cell, area_code, area_name, main_url, username,
        credentials_sealed, visibility, purpose, state, registry_version, rules_version)
    select 'KL-' || to_char(n, 'FM00000'), 'Kamera Lama ' || n, 'STREET', 'opd-1', 109.85 + n * 0.00001, -6.9, n,
        '99.71.01.1001.001.' || to_char(1 + n % 60, 'FM000'), 'RT ' || (1 + n % 60), 'rtsp://10.0.0.1/' || n, 'petugas',
        decode(md5(n::text), 'hex'), 'AGENCY', 'Lalu lintas', 'INACTIVE', n, n
    from generate_series(1, 10000) as n;
insert into camera_scene (camera_id, zones, lines, calibration, version)
    select id, jsonb_build_array(jsonb_build_object('id', id || '-jalan', 'points', array[0.1, 0.2, 0.3])), '[]',
        array[1.5, 2.5, registry_version], 1
    from camera;
insert into camera_rule (id, camera_id, subject_id, name, metric, comparison, value, duration_seconds, cool_down_seconds,
        schedule, category_code, enabled)
    select id || '-r', id, id || '-jalan', 'Kerumunan', 'PEOPLE', 'ABOVE', 8, 60, 300, '{"windows": []}', 'lama-1', false
    from camera;
create table camera_aggregate_2025_06_01 partition of camera_aggregate
    for values from ('2025-06-01 00:00:00+00') to ('2025-06-02 00:00:00+00');
insert into camera_aggregate (subject_id, window_seconds, window_start, camera_id, observations, people_mean, people_max,
        vehicles_mean, vehicles_max, mean_speed_kmh, occupancy_mean, standing_seconds_max, crossings_forward)
    select 'KL-' || to_char(c, 'FM00000') || '-jalan', 60, timestamptz '2025-06-01 00:00:00+00' + m * interval '1 minute',
        'KL-' || to_char(c, 'FM00000'), 60, c * 0.5, c % 12, m * 0.25, m % 20, null, 0.25, 30, '{"CAR": 2}'
    from generate_series(1, 100) as c, generate_series(0, 1439) as m;
insert into audit_entry (at, actor, actor_role, address, action, subject_kind, subject_id, details)
    select timestamptz '2025-06-01 00:00:00+00' + n * interval '1 minute', 'orang-' || (n % 500), 'OPERATOR', '10.0.0.1',
        'incident.read', 'incident', (1000 + n)::text, 'Dibaca ' || n
    from generate_series(1, 20000) as n;
