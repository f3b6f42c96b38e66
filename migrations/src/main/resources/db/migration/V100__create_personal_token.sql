-- What members' own tools send in place of a session; of the token itself there is its digest alone.
create table personal_token (
    id           uuid primary key,
    member_id    uuid not null references member on delete cascade,
    name         text not null check (length(name) between 1 and 60),
    digest       text not null unique check (digest ~ '^[0-9a-f]{64}$'),
    -- Each reads; some send contributions too.
    contributes  boolean not null,
    created_at   timestamptz not null,
    -- Never more than a year. In hours: a day of them is not the same length everywhere.
    expires_at   timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '8760 hours'),
    last_used_at timestamptz,
    revoked_at   timestamptz check (revoked_at >= created_at)
);

create index personal_token_by_member on personal_token (member_id, created_at desc);
create index personal_token_by_end on personal_token (coalesce(revoked_at, expires_at));
