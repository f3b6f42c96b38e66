-- The outbox, and what left in the last months.
create table letter (
    id          uuid primary key,
    kind        text not null,
    recipient   text not null,
    language    text not null check (language in ('FR', 'EN')),
    -- What its words need; emptied when it has left, for it may hold a link's token.
    details     jsonb not null,
    written_at  timestamptz not null,
    next_try_at timestamptz not null,
    tries       integer not null default 0 check (tries >= 0),
    sent_at     timestamptz,
    check (sent_at is null or details = '{}')
);

create index letter_waiting on letter (next_try_at, id) where sent_at is null;
create index letter_sent on letter (sent_at) where sent_at is not null;
create index letter_by_recipient on letter (lower(recipient));
