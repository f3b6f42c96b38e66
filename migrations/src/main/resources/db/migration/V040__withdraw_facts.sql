-- Moderators take off what should not be there, and put it back: it stays in the database meanwhile.
alter table platform add column withdrawn_at timestamptz check (withdrawn_at >= created_at);
alter table answer add column withdrawn_at timestamptz check (withdrawn_at >= published_at);

-- What is withdrawn is no current answer: the ask is unknown again, and another answer may come.
drop index answer_current;
drop index answer_current_by_ask;
create unique index answer_current on answer (platform_id, ask) where superseded_at is null and withdrawn_at is null;
create index answer_current_by_ask on answer (ask, platform_id) include (value_codes)
    where superseded_at is null and withdrawn_at is null;
-- A platform's history: what was answered when, and what each answer took the place of.
create index answer_history on answer (platform_id, ask, published_at);
create index answer_withdrawn on answer (platform_id) where withdrawn_at is not null;
create index platform_withdrawn on platform (slug) where withdrawn_at is not null;
