-- The meeting of a series before this one.
alter table meeting add column follows varchar(22);

create index meeting_follows on meeting (follows);

-- Under which ids people with an account wrote, in meetings deleted since, what later ones of the series have of theirs.
create table meeting_author (
    meeting     varchar(22) not null references meeting (id) on delete cascade,
    origin      varchar(22) not null, -- the meeting that was deleted
    account     varchar(22) not null,
    participant varchar(22) not null,
    primary key (meeting, participant)
);

create index meeting_author_account on meeting_author (account);
