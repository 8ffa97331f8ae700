-- The id that somebody on a meeting's list will have in it; kept when they are taken off the list, so that it stays theirs.
create table meeting_place (
    meeting     varchar(22)  not null references meeting (id) on delete cascade,
    mail        varchar(254) not null,
    participant varchar(22)  not null,
    primary key (meeting, mail)
);

create index meeting_place_mail on meeting_place (mail);

insert into meeting_place
select p.meeting, a.mail, p.participant
from meeting_participant p
join account a on a.id = p.account
join meeting_listed l on l.meeting = p.meeting and l.mail = a.mail;

insert into meeting_place
select i.meeting, i.mail, i.used_by
from meeting_invitation i
where i.used_by <> '' and not exists (select 1 from meeting_place k where k.meeting = i.meeting and k.mail = i.mail);
