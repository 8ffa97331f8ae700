-- Files that people brought to meetings, what is infected of them, who was given which, and what tenants have set for them.
-- Meetings are not referred to: rows go after the contents, which are in the data folder.
create table stored_file (
    id               varchar(22)  not null primary key,
    tenant           varchar(22)  not null references tenant (id),
    meeting          varchar(22)  not null,
    plugin           varchar(40)  not null,
    uploader         varchar(22)  not null,
    origin           varchar(22),          -- what it was made of; null if it was uploaded
    name             varchar(400) not null,
    type             varchar(200) not null,
    length           bigint       not null,
    purpose          varchar(100) not null,
    without_metadata boolean      not null,
    stage            varchar(10)  not null, -- receiving, checking, waiting, released, refused, withdrawn or deleted
    told             varchar(10)  not null, -- the last stage of which its feature has kept what follows; empty at first
    reason           varchar(40)  not null,
    finding          varchar(200) not null,
    hash             varchar(64)  not null, -- SHA-256; empty until it was inspected
    edition          varchar(1000) not null,
    brought          timestamp(6) with time zone not null,
    changed          timestamp(6) with time zone not null
);

create index stored_file_meeting on stored_file (meeting, brought);
create index stored_file_origin on stored_file (origin);
create index stored_file_stage on stored_file (stage, changed);
create index stored_file_tenant on stored_file (tenant, hash);
create index stored_file_uploader on stored_file (uploader);

create table stored_file_reader (
    file   varchar(22) not null references stored_file (id) on delete cascade,
    reader varchar(22) not null,
    at     timestamp(6) with time zone not null,
    primary key (file, reader)
);

create index stored_file_reader_reader on stored_file_reader (reader);

create table quarantined_file (
    id       varchar(22)  not null primary key,
    tenant   varchar(22)  not null references tenant (id),
    meeting  varchar(22)  not null,
    plugin   varchar(40)  not null,
    uploader varchar(22)  not null,
    name     varchar(400) not null,
    length   bigint       not null,
    hash     varchar(64)  not null,
    finding  varchar(200) not null,
    uploaded timestamp(6) with time zone not null,
    found    timestamp(6) with time zone not null
);

create index quarantined_file_tenant on quarantined_file (tenant, found);
create index quarantined_file_meeting on quarantined_file (meeting);
create index quarantined_file_uploader on quarantined_file (uploader);

create table file_policy (
    tenant          varchar(22) not null primary key references tenant (id),
    tenant_bytes    bigint      not null,
    meeting_bytes   bigint      not null,
    file_bytes      bigint      not null,
    uninspected     varchar(10) not null, -- wait or refuse
    quarantine_days integer     not null,
    again_days      integer     not null
);

-- What is encrypted with a key is lost with it.
create table tenant_key (
    tenant  varchar(22) not null primary key references tenant (id),
    content varchar(43) not null -- 32 random bytes in base64url
);
