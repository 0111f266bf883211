-- Three years of incidents, of which the last 2,000 are open.
insert into incident (id, title, description, category_code, priority, state, agency_code, area_code, place_text, longitude,
        latitude, cell, camera_id, opened_at, changed_at, respond_by, resolve_by, responded_at, resolved_at, late,
        camera_signals, person_signals, last_signal_at, photo_id, created_by, version)
    select 1000 + n, (array['Lampu padam', 'Jalan rusak', 'Saluran tersumbat', 'Parkir liar', 'Pohon tumbang'])[1 + n % 5]
            || ' nomor ' || n,
        'Dekat ' || (array['pasar', 'sekolah', 'jembatan', 'halte', 'terminal', 'simpang', 'gang'])[1 + n % 7]
            || ' sejak ' || (array['pagi', 'siang', 'malam'])[1 + n % 3],
        'lama-' || (1 + n % 12), (array['CRITICAL', 'HIGH', 'NORMAL', 'LOW'])[1 + (1 + n % 12) % 4],
        case when open then (array['NEW', 'CONFIRMED', 'ASSIGNED', 'IN_PROGRESS'])[1 + n % 4]
            else (array['CLOSED', 'CLOSED', 'RESOLVED', 'REJECTED'])[1 + n % 4] end,
        'opd-' || (1 + n % 12), '99.71.01.1001.001.' || to_char(1 + n % 60, 'FM000'), 'RT ' || (1 + n % 60),
        109.85 + (n % 1000) * 0.0001, -6.9 + (n % 777) * 0.0001, n % 5000,
        case when n % 3 = 0 then 'KL-' || to_char(1 + n % 10000, 'FM00000') end,
        opened, opened + interval '3 hours', opened + interval '30 minutes', opened + interval '8 hours',
        case when not open then opened + interval '10 minutes' end, case when not open then opened + interval '2 hours' end,
        case when n % 50 = 0 then 'RESOLVE' end, case when n % 3 = 0 then 1 else 0 end, case when n % 3 = 0 then 0 else 1 end,
        opened, ('00000000-0000-4000-9000-' || to_char(n, 'FM000000000000'))::uuid,
        case when n % 3 > 0 then '00000000-0000-4000-8000-' || to_char(1 + n % 500, 'FM000000000000') end, 3
    from (select n, n > {incidents} - 2000 as open,
            -- The open ones are due in a far future, so that no clock of a running server changes them.
            case when n > {incidents} - 2000 then timestamptz '2099-01-01 00:00:00+00' else timestamptz '2022-06-01 00:00:00+00' end
                + n * interval '94 seconds' as opened
        from generate_series(1, {incidents}) as n) as made;
select setval('incident_number', 1000 + {incidents});
