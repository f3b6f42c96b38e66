-- Every text of every proposed answer. Its id is the answer's once it is published; who sent it is known to its case alone.
create table answer_proposal (
    id                    uuid not null,
    revision              integer not null check (revision > 0),
    platform_id           uuid not null references platform,
    questionnaire_version integer not null,
    ask                   text not null,
    value_codes           text[] check (cardinality(value_codes) > 0),
    value_amount          numeric check (value_amount >= 0),
    value_wording         text check (value_wording ~ '\S' and length(value_wording) <= 200),
    note_fr               text not null check (note_fr ~ '\S'),
    note_en               text not null check (note_en ~ '\S'),
    -- Only says that the published answer still holds.
    recheck               boolean not null,
    sent_at               timestamptz not null,
    primary key (id, revision),
    foreign key (questionnaire_version, ask) references ask,
    check (num_nonnulls(value_codes, value_amount, value_wording) = 1)
);

create index answer_proposal_by_ask on answer_proposal (platform_id, ask);

create table answer_proposal_evidence (
    proposal_id          uuid not null,
    revision             integer not null,
    position             integer not null check (position > 0),
    evidence_kind        text not null check (evidence_kind in ('PUBLIC_TERMS', 'PRIVACY_POLICY', 'HELP_CENTRE',
        'PLATFORM_STATEMENT', 'PLATFORM_REPLY', 'CONTRACT_EXTRACT', 'COACH_TESTIMONY')),
    evidence_url         text not null check (evidence_url ~* '^https?://'),
    evidence_seen_on     date not null,
    evidence_page_date   text check (evidence_page_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    evidence_stored_copy boolean not null,
    evidence_quote       text check (evidence_quote ~ '\S' and length(evidence_quote) <= 300),
    primary key (proposal_id, revision, position),
    foreign key (proposal_id, revision) references answer_proposal
);

-- What somebody sent stays as it was sent: another text is another revision.
create function keep_proposal() returns trigger language plpgsql as $$
begin
    raise exception 'What was sent is never changed.' using errcode = 'restrict_violation';
end $$;

create trigger answer_proposal_is_kept before update or delete on answer_proposal
    for each row execute function keep_proposal();
create trigger answer_proposal_evidence_is_kept before update or delete on answer_proposal_evidence
    for each row execute function keep_proposal();
