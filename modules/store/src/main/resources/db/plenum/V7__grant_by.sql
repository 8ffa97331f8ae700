-- Who gave a permission to roles, and when. Of those made before this was kept nobody knows.
alter table permission_grant add column changed_by varchar(254) default '' not null;
alter table permission_grant add column changed timestamp(6) with time zone default current_timestamp not null;
