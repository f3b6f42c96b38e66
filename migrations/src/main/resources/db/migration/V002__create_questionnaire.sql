-- The file itself is kept: a version can always be read again as it was published.
create table questionnaire (
    version   integer primary key check (version > 0),
    document  text not null,
    digest    text not null check (digest ~ '^[0-9a-f]{64}$'),
    stored_at timestamptz not null default now()
);

-- What answers may refer to.
create table ask (
    questionnaire_version integer not null references questionnaire,
    id                    text not null check (id ~ '^[1-9][0-9]?[a-z]$'),
    criterion             integer not null check (criterion between 1 and 99),
    type                  text not null check (type in ('CHOICE', 'CHOICES', 'NUMBER', 'TEXT')),
    primary key (questionnaire_version, id)
);
