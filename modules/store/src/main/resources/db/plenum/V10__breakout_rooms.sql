-- Breakout rooms are meetings with a parent; people have the same id in both.
alter table meeting add column parent varchar(22) references meeting (id) on delete cascade;

create index meeting_parent on meeting (parent);

alter table meeting_participant drop constraint meeting_participant_id;
alter table meeting_participant add constraint meeting_participant_id unique (meeting, participant);
create index meeting_participant_known on meeting_participant (participant);
