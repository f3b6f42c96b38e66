-- One coach's relation with one platform, whatever became of it.
create table experience (
    id                uuid primary key,
    -- Nobody once the account is deleted.
    member_id         uuid references member on delete set null,
    platform_id       uuid not null references platform,
    -- What readers see; nothing when it is null.
    published_version integer,
    -- When a version last became public; kept when it is taken off.
    published_at      timestamptz,
    -- Versions up to this one were taken back by their author.
    retracted_up_to   integer not null default 0 check (retracted_up_to >= 0),
    verified          boolean not null default false,
    created_at        timestamptz not null,
    check (published_version is null or (published_at is not null and published_version > retracted_up_to)),
    -- One for each coach and platform; those without a coach are not compared.
    unique (member_id, platform_id)
);

create index experience_public on experience (platform_id, published_at desc, id desc)
    where published_version is not null;
