-- Every text of every proposed platform. Its id is the platform's once it is published.
create table platform_proposal (
    id         uuid not null,
    revision   integer not null check (revision > 0),
    name       text not null check (name ~ '\S' and length(name) <= 120),
    kind       text not null check (kind in ('CONTRACTUAL', 'SERVICE', 'HYBRID')),
    website    text not null check (website ~* '^https?://'),
    languages  text[] not null,
    offers     text[] not null,
    summary_fr text not null check (summary_fr ~ '\S' and length(summary_fr) <= 600),
    summary_en text not null check (summary_en ~ '\S' and length(summary_en) <= 600),
    sent_at    timestamptz not null,
    primary key (id, revision),
    -- As of platforms, to find near ones.
    name_key   text generated always as (public.name_key(name)) stored,
    site_key   text generated always as
        (public.name_key(regexp_replace(website, '^https?://(www\.)?([^/:?#]+).*$', '\2', 'i'))) stored
);

create trigger platform_proposal_is_kept before update or delete on platform_proposal
    for each row execute function keep_proposal();
