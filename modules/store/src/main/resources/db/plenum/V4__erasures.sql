-- Erasures of what is held of a person; open ones are tried again until every holder has erased.
create table erasure (
    account  varchar(22)   not null primary key,
    tenant   varchar(22)   not null,
    asked_by varchar(254)  not null,
    asked    timestamp(6) with time zone not null,
    finished timestamp(6) with time zone,
    problem  varchar(2000) not null
);

create index erasure_tenant on erasure (tenant, asked);

create index meeting_listed_mail on meeting_listed (mail);

create index meeting_invitation_mail on meeting_invitation (mail);

create index meeting_participant_account on meeting_participant (account);
