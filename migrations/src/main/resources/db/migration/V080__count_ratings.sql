-- What coaches lived with each platform, kept ready for pages. A platform that was withdrawn keeps its own.
create table platform_lived (
    platform_id uuid primary key references platform on delete cascade,
    -- How many are public; changed by the decisions that change it. Its row is held by whoever counts ratings.
    experiences integer not null default 0 check (experiences >= 0),
    -- What follows is reckoned from the counted ratings: as of this month, by these rules, for this kind of platform.
    month       date not null check (extract(day from month) = 1),
    rules       text not null,
    kind        text not null,
    -- The mean, to one decimal, of each theme that has one, by the theme's key.
    themes      jsonb not null,
    -- For the order by what was lived.
    rank        double precision not null
);

-- The ratings of public experiences, by the month from which they age.
create table rating_count (
    platform_id uuid not null references platform_lived on delete cascade,
    criterion   integer not null check (criterion between 1 and 99),
    month       date not null check (extract(day from month) = 1),
    stars       integer not null check (stars between 1 and 5),
    ratings     integer not null check (ratings >= 0),
    primary key (platform_id, criterion, month, stars)
);

-- What is shown of them; only criteria that somebody rated.
create table criterion_lived (
    platform_id  uuid not null references platform_lived on delete cascade,
    criterion    integer not null check (criterion between 1 and 99),
    coaches      integer not null check (coaches > 0),
    -- How many gave 1 star, 2, up to 5.
    distribution integer[] not null check (cardinality(distribution) = 5),
    -- Nothing while too few coaches rated it.
    mean         numeric(2, 1) check (mean between 1 and 5),
    sort_key     double precision not null,
    primary key (platform_id, criterion)
);

-- Figures of what is there already are reckoned at the start, for they are of no month yet.
insert into platform_lived (platform_id, experiences, month, rules, kind, themes, rank)
select platform_id, count(*), date '1970-01-01', '', '', '{}', 0
from experience where published_version is not null group by platform_id;

insert into rating_count (platform_id, criterion, month, stars, ratings)
select e.platform_id, r.criterion,
    coalesce(v.ended_on, date_trunc('month', greatest(e.confirmed_at, v.submitted_at) at time zone 'Europe/Paris')::date),
    r.rating, count(*)
from experience e
join experience_version v on v.experience_id = e.id and v.number = e.published_version
join experience_rating r on r.experience_id = e.id and r.number = e.published_version
group by 1, 2, 3, 4;
