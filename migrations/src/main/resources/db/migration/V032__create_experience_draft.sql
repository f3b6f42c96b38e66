-- The form as it stands while somebody writes, right or wrong: a text for each field.
create table experience_draft (
    member_id   uuid not null references member on delete cascade,
    platform_id uuid not null references platform,
    typed       jsonb not null check (jsonb_typeof(typed) = 'object'),
    saved_at    timestamptz not null,
    primary key (member_id, platform_id)
);

-- Forms that came when their author was signed in no more; for half an hour, under a key that is not kept here.
create table kept_form (
    key_digest  text primary key check (key_digest ~ '^[0-9a-f]{64}$'),
    platform_id uuid not null references platform,
    typed       jsonb not null check (jsonb_typeof(typed) = 'object'),
    ends_at     timestamptz not null
);

create index kept_form_by_end on kept_form (ends_at);
