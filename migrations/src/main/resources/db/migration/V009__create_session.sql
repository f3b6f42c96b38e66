create table session (
    id         uuid primary key,
    member_id  uuid not null references member on delete cascade,
    device     text not null check (length(device) <= 300),
    started_at timestamptz not null,
    renewed_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > started_at),
    ended_at   timestamptz check (ended_at >= started_at)
);

create index session_by_member on session (member_id, renewed_at desc);
create index session_by_end on session (coalesce(ended_at, expires_at));

-- Each gives new tokens once; a session and its tokens are one family.
create table refresh_token (
    digest     text primary key,
    session_id uuid not null references session on delete cascade,
    -- The token that this one was given for; none for the first.
    parent     text,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index refresh_token_by_session on refresh_token (session_id);
create index refresh_token_by_parent on refresh_token (parent);
