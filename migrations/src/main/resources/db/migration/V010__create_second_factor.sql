create table second_factor (
    member_id uuid primary key references member on delete cascade,
    secret    text not null,
    on_since  timestamptz,
    -- The step of the last code used: none is taken twice.
    last_step bigint not null
);

create table recovery_code (
    member_id uuid not null references second_factor on delete cascade,
    digest    text not null,
    primary key (member_id, digest)
);
