-- A tie whose end was said counts for some time yet: nobody ends one to decide on the case before them.
alter table platform_tie add column ends_at timestamptz check (ends_at > declared_at);
