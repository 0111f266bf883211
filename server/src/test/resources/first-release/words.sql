insert into incident_text (incident_id, title, words)
    select id, title, setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', description || ' ' || place_text)
    from incident order by id;
