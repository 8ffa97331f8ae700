-- What a tenant keeps is added up each time a file is announced.
create index stored_file_quota on stored_file (tenant, stage, length);
