-- Nobody knows when grants were given that were made before it was kept: not when this was added.
update permission_grant set changed = timestamp with time zone '1970-01-01 00:00:00+00' where changed_by = '';
