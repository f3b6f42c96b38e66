-- What was sent under a key, and how it was answered: sent again, it is answered alike for a day, and not done again.
create table answered_request (
    -- A digest of the key and of whose it is: neither can be read from it.
    key_digest  text primary key check (key_digest ~ '^[0-9a-f]{64}$'),
    -- Answers hold what is a member's own. Nobody's when nobody was signed in.
    member_id   uuid references member on delete cascade,
    -- Of all that was sent; made with a signing key, for what was sent may hold a password.
    seal        text not null check (seal ~ '^[0-9a-f]{8}:[0-9a-f]{64}$'),
    -- Which time of sending it has the key: one that took too long does not answer for a later one.
    attempt     uuid not null,
    begun_at    timestamptz not null,
    -- None as long as it is being done.
    status      integer check (status between 200 and 499),
    headers     jsonb check ((headers is null) = (status is null)),
    body        text check (body is null or status is not null)
);

create index answered_request_by_member on answered_request (member_id);
create index answered_request_by_start on answered_request (begun_at);
