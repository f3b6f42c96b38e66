-- How often something was done in the present window, for all processes together.
create table limit_use (
    action    text not null,
    -- A digest: whose tries are counted cannot be read from it.
    whom      text not null,
    number    integer not null check (number > 0),
    ends_at   timestamptz not null,
    primary key (action, whom)
);

create index limit_use_by_end on limit_use (ends_at);
