-- The log of what happened in meetings. One row an event; (meeting, sequence) fences a server that does not own the meeting any more.
create table meeting_event (
    meeting  varchar(22)      not null,
    sequence bigint           not null,
    batch    varchar(22)      not null,
    happened bigint           not null, -- microseconds since 1970-01-01T00:00:00Z
    plugin   varchar(40)      not null,
    name     varchar(100)     not null,
    audience varchar(1000000) not null,
    actor    varchar(22)      not null,
    request  varchar(64)      not null,
    reply    varchar(1000000) not null,
    payload  varchar(1000000) not null,
    primary key (meeting, sequence)
);

create index meeting_event_plugin on meeting_event (meeting, plugin, sequence);

create table meeting_snapshot (
    meeting  varchar(22) not null,
    plugin   varchar(40) not null,
    version  varchar(40) not null,
    sequence bigint      not null,
    taken    bigint      not null, -- microseconds since 1970-01-01T00:00:00Z
    state    text        not null,
    primary key (meeting, plugin)
);

-- The key under which clients see positions of a meeting's log.
create table meeting_secret (
    meeting varchar(22) not null primary key,
    secret  varchar(22) not null
);
