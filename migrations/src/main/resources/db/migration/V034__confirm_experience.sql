-- When a coach who still works there last said so: as of then, what they said of it is fresh.
alter table experience add confirmed_at timestamptz check (confirmed_at >= created_at);
