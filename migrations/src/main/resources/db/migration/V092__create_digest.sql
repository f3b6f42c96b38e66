-- How often a member is told what changed of the platforms that they follow, and up to when they have been told.
create table digest_setting (
    member_id  uuid primary key references member on delete cascade,
    rhythm     text not null check (rhythm in ('NEVER', 'DAILY', 'WEEKLY')),
    due_at     timestamptz,
    told_until timestamptz not null,
    check ((due_at is null) = (rhythm = 'NEVER'))
);

create index digest_setting_due on digest_setting (due_at, member_id) where due_at is not null;

-- Links of letters that stop all such letters to a member. Tokens are kept as SHA-256 digests only.
create table digest_stop (
    digest    text primary key check (digest ~ '^[0-9a-f]{64}$'),
    member_id uuid not null references member on delete cascade,
    made_at   timestamptz not null
);

create index digest_stop_by_member on digest_stop (member_id);
create index digest_stop_by_age on digest_stop (made_at);
