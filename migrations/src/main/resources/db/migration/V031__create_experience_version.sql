-- What its author sent, text by text.
create table experience_version (
    experience_id uuid not null references experience,
    number        integer not null check (number > 0),
    case_id       uuid not null references moderation_case,
    relation      text not null check (relation in ('ACTIVE', 'ENDED', 'REFUSED', 'LEFT_DURING_SELECTION')),
    -- Months stand as their first day.
    began_on      date not null check (extract(day from began_on) = 1 and began_on >= date '1990-01-01'),
    ended_on      date check (extract(day from ended_on) = 1 and ended_on >= began_on),
    sessions      text not null check (sessions in ('NONE', 'UP_TO_10', 'UP_TO_50', 'UP_TO_200', 'MORE')),
    body          text check (body ~ '\S' and length(body) <= 5000),
    tie           text check (tie ~ '\S' and length(tie) <= 300),
    signed_as     text not null check (signed_as in ('PSEUDONYM', 'DISPLAY_NAME')),
    -- Nothing once the account is deleted.
    signature     text check (signature ~ '\S' and length(signature) <= 80),
    submitted_at  timestamptz not null,
    -- When it first became public.
    published_at  timestamptz check (published_at >= submitted_at),
    primary key (experience_id, number),
    check ((relation = 'ACTIVE') = (ended_on is null))
);

create index experience_version_by_case on experience_version (case_id, number);

alter table experience add foreign key (id, published_version) references experience_version;

create table experience_rating (
    experience_id uuid not null,
    number        integer not null,
    criterion     integer not null check (criterion between 1 and 99),
    rating        integer not null check (rating between 1 and 5),
    comment       text check (comment ~ '\S' and length(comment) <= 1000),
    primary key (experience_id, number, criterion),
    foreign key (experience_id, number) references experience_version
);

-- A text stays as it was sent: only its signature goes, once and for good, and its first publication is noted.
create function keep_experience_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (to_jsonb(new) - 'signature' - 'published_at') = (to_jsonb(old) - 'signature' - 'published_at')
        and (new.signature is null or new.signature = old.signature)
        and (old.published_at is null or new.published_at = old.published_at) then
        return new;
    end if;
    raise exception 'A version of an experience is never changed.' using errcode = 'restrict_violation';
end $$;

create trigger experience_version_is_kept before update or delete on experience_version
    for each row execute function keep_experience_version();

create function keep_experience_rating() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and not exists (select from experience_version v
        where v.experience_id = new.experience_id and v.number = new.number and v.tie is not null) then
        return new;
    end if;
    raise exception 'Ratings are never changed, and a tie bars them.' using errcode = 'restrict_violation';
end $$;

create trigger experience_rating_is_kept before insert or update or delete on experience_rating
    for each row execute function keep_experience_rating();

-- The pseudonyms that experiences of a platform ever had: nobody can pass for somebody else.
create table experience_pseudonym (
    platform_id   uuid not null references platform,
    key           text not null check (key <> ''),
    experience_id uuid not null references experience,
    primary key (platform_id, key)
);

create index experience_pseudonym_by_experience on experience_pseudonym (experience_id);
