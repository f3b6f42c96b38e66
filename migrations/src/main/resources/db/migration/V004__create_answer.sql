create table answer (
    id                    uuid primary key,
    platform_id           uuid not null references platform,
    questionnaire_version integer not null,
    ask                   text not null,
    value_codes           text[] check (cardinality(value_codes) > 0),
    value_amount          numeric check (value_amount >= 0),
    value_wording         text check (value_wording ~ '\S' and length(value_wording) <= 200),
    note_fr               text not null check (note_fr ~ '\S'),
    note_en               text not null check (note_en ~ '\S'),
    checked_on            date not null,
    origin                text not null check (origin in ('IMPORT', 'PERSON')),
    published_at          timestamptz not null,
    superseded_at         timestamptz check (superseded_at >= published_at),
    foreign key (questionnaire_version, ask) references ask,
    check (num_nonnulls(value_codes, value_amount, value_wording) = 1)
);

-- A platform has at most one current answer to an ask.
create unique index answer_current on answer (platform_id, ask) where superseded_at is null;
-- Filters by option: which platforms answered this ask, and what.
create index answer_current_by_ask on answer (ask, platform_id) include (value_codes) where superseded_at is null;
