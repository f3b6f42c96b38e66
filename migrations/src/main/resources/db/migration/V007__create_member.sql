create table member (
    id            uuid primary key,
    email         text not null check (length(email) <= 254),
    -- The address in small letters and with its host in ASCII: one account an address.
    email_key     text not null unique,
    display_name  text not null check (display_name ~ '\S' and length(display_name) <= 80),
    language      text not null check (language in ('FR', 'EN')),
    role          text not null check (role in ('MEMBER', 'MODERATOR', 'ADMINISTRATOR')),
    password_hash text not null check (password_hash like '$argon2id$%'),
    created_at    timestamptz not null,
    version       integer not null,
    -- What a search among members compares.
    search_key    text generated always as (public.fold(display_name || ' ' || email)) stored
);

create index member_newest on member (created_at desc, id desc);
create index member_by_search on member using gin (search_key gin_trgm_ops);
create index member_in_office on member (role) where role <> 'MEMBER';
