-- Every text of every remark on the questionnaire; whether one is public its case says.
create table remark (
    id        uuid not null,
    revision  integer not null check (revision > 0),
    -- None for the questionnaire as a whole.
    criterion integer check (criterion between 1 and 99),
    text      text not null check (text ~ '\S' and length(text) <= 2000),
    sent_at   timestamptz not null,
    primary key (id, revision)
);

create index remark_by_criterion on remark (criterion);

create trigger remark_is_kept before update or delete on remark for each row execute function keep_proposal();
