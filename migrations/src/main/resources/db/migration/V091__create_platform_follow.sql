-- The platforms that members follow: theirs alone, and gone with the account.
create table platform_follow (
    member_id   uuid not null references member on delete cascade,
    platform_id uuid not null references platform,
    followed_at timestamptz not null,
    primary key (member_id, platform_id)
);
