-- The ground that a report gives: moderators look for it in the queue.
alter table moderation_case add column ground text check (ground ~ '^[A-Z][A-Z_]{0,59}$');

create index moderation_case_by_ground on moderation_case (ground, submitted_at, id) where ground is not null;
