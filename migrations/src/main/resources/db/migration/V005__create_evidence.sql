create table evidence (
    answer_id            uuid not null references answer,
    position             integer not null check (position > 0),
    evidence_kind        text not null check (evidence_kind in ('PUBLIC_TERMS', 'PRIVACY_POLICY', 'HELP_CENTRE',
        'PLATFORM_STATEMENT', 'PLATFORM_REPLY', 'CONTRACT_EXTRACT', 'COACH_TESTIMONY')),
    evidence_url         text not null check (evidence_url ~* '^https?://'),
    evidence_seen_on     date not null,
    evidence_page_date   text check (evidence_page_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    evidence_stored_copy boolean not null,
    evidence_quote       text,
    primary key (answer_id, position)
);
