-- Words are looked for among the cameras in memory; the table need not be searched.
drop index camera_search;
alter table camera drop column search;
