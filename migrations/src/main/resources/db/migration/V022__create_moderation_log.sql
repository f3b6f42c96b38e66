-- All that happened to cases, for good; each entry carries the hash of the one before.
create table moderation_log (
    number   bigint primary key check (number > 0),
    -- What was hashed, as it was hashed: event, case, instant and details as JSON with sorted keys.
    entry    text not null,
    previous text not null check (previous ~ '^[0-9a-f]{64}$'),
    hash     text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    -- The same again for counting.
    event    text generated always as ((entry::jsonb) ->> 'event') stored,
    case_id  uuid generated always as (((entry::jsonb) ->> 'case')::uuid) stored,
    kind     text generated always as ((entry::jsonb) -> 'details' ->> 'kind') stored,
    outcome  text generated always as ((entry::jsonb) -> 'details' ->> 'outcome') stored,
    ground   text generated always as ((entry::jsonb) -> 'details' ->> 'ground') stored,
    at       timestamptz not null
);

create index moderation_log_by_case on moderation_log (case_id, number);

create function keep_log() returns trigger language plpgsql as $$
begin
    raise exception 'The log is only ever added to.' using errcode = 'restrict_violation';
end $$;

create trigger log_is_kept before update or delete on moderation_log for each row execute function keep_log();
create trigger log_table_is_kept before truncate on moderation_log for each statement execute function keep_log();
