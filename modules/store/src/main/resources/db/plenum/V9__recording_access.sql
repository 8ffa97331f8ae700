-- Who may see recordings of a person's meetings: organizer, participants or tenant.
alter table account add column recording_access varchar(20) default 'organizer' not null;
