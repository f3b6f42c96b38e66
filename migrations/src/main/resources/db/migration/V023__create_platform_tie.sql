-- A moderator's word that they have a tie with a platform: they do not decide on it.
create table platform_tie (
    member_id   uuid not null references member on delete cascade,
    platform_id uuid not null references platform,
    declared_at timestamptz not null,
    primary key (member_id, platform_id)
);
