create table platform (
    id         uuid primary key,
    slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name       text not null check (name ~ '\S' and length(name) <= 120),
    kind       text not null check (kind in ('CONTRACTUAL', 'SERVICE', 'HYBRID')),
    website    text not null check (website ~* '^https?://'),
    languages  text[] not null,
    offers     text[] not null,
    summary_fr text not null check (summary_fr ~ '\S'),
    summary_en text not null check (summary_en ~ '\S'),
    origin     text not null check (origin in ('IMPORT', 'PERSON')),
    created_at timestamptz not null,
    updated_at timestamptz not null check (updated_at >= created_at),
    version    integer not null,
    -- What searches and the order by name compare: no accents, capitals, spaces or signs.
    name_key   text generated always as (public.name_key(name)) stored,
    -- The same of the site's host without www, for readers who paste an address.
    site_key   text generated always as
        (public.name_key(regexp_replace(website, '^https?://(www\.)?([^/:?#]+).*$', '\2', 'i'))) stored,
    -- What readers type for it: names for short, right or with one letter wrong.
    typings    text[] generated always as (public.typings(public.name_parts(name))) stored
);

create index platform_by_name_likeness on platform using gin (name_key gin_trgm_ops);
create index platform_by_typing on platform using gin (typings);
create index platform_by_site on platform (site_key);
