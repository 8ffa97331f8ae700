-- Meetings as planned, who is on their lists, and the ids of people in them.
create table meeting (
    id                 varchar(22)  not null primary key,
    tenant             varchar(22)  not null references tenant (id),
    owner              varchar(22)  not null references account (id),
    title              varchar(200) not null,
    starts             timestamp(6) with time zone not null,
    minutes            integer      not null,
    access             varchar(20)  not null, -- named, key or open
    attendee_key       varchar(100) not null,
    presenter_key      varchar(100) not null,
    lobby              varchar(20)  not null,
    title_in_lobby     boolean      not null,
    ends_after_minutes integer      not null,
    created            timestamp(6) with time zone not null,
    ended              timestamp(6) with time zone,
    changes            bigint       not null
);

create index meeting_owner on meeting (owner, starts);

create table meeting_listed (
    meeting varchar(22)  not null references meeting (id) on delete cascade,
    place   integer      not null,
    mail    varchar(254) not null,
    primary key (meeting, place)
);

create table meeting_invitation (
    meeting varchar(22)  not null references meeting (id) on delete cascade,
    mail    varchar(254) not null,
    hash    varchar(43)  not null, -- SHA-256 of the token, which is nowhere kept
    used_by varchar(22)  not null, -- the participant, empty until it was used
    primary key (meeting, mail)
);

create index meeting_invitation_hash on meeting_invitation (meeting, hash);

create table meeting_participant (
    meeting     varchar(22) not null references meeting (id) on delete cascade,
    account     varchar(22) not null,
    participant varchar(22) not null,
    primary key (meeting, account),
    constraint meeting_participant_id unique (participant)
);
