-- How it stands with the mail of an invitation. Those made before this was kept are taken for sent.
alter table meeting_invitation add column state varchar(20) default 'sent' not null; -- waiting, sent, logged, failed or refused
alter table meeting_invitation add column since timestamp(6) with time zone default current_timestamp not null;
alter table meeting_invitation add column tries integer default 1 not null;
alter table meeting_invitation add column due timestamp(6) with time zone; -- when it is handed to the mail server, null if it is not

create index meeting_invitation_due on meeting_invitation (due);
