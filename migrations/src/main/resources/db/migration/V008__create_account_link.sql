-- Accounts that wait for their confirmation. Tokens are kept as SHA-256 digests only.
create table registration (
    id            uuid primary key,
    token_digest  text not null unique,
    email         text not null,
    email_key     text not null,
    display_name  text not null,
    language      text not null check (language in ('FR', 'EN')),
    password_hash text not null check (password_hash like '$argon2id$%'),
    asked_at      timestamptz not null,
    expires_at    timestamptz not null check (expires_at > asked_at)
);

create index registration_by_email on registration (email_key);
create index registration_by_end on registration (expires_at);

-- Links that do one thing, once.
create table account_link (
    digest     text primary key,
    purpose    text not null check (purpose in ('PASSWORD_RESET', 'EMAIL_CHANGE', 'FIRST_ADMINISTRATOR', 'SIGN_IN')),
    member_id  uuid references member on delete cascade,
    email      text,
    expires_at timestamptz not null,
    check ((member_id is null) = (purpose = 'FIRST_ADMINISTRATOR')),
    check ((email is not null) = (purpose = 'EMAIL_CHANGE'))
);

create index account_link_by_member on account_link (member_id);
create index account_link_by_end on account_link (expires_at);

-- Requests for a new password, known addresses or not, until they are answered.
create table reset_request (
    id        uuid primary key,
    email_key text not null,
    asked_at  timestamptz not null
);

create index reset_request_oldest on reset_request (asked_at, id);
