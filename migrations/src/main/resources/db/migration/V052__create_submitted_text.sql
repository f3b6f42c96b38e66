-- Digests of the texts that were sent, folded: what somebody else sent before is known again without keeping it twice.
create table submitted_text (
    digest    text not null check (digest ~ '^[0-9a-f]{64}$'),
    -- Nobody once the account is deleted.
    author_id uuid references member on delete set null,
    sent_at   timestamptz not null
);

create unique index submitted_text_once on submitted_text (digest, author_id);
create index submitted_text_by_author on submitted_text (author_id);
