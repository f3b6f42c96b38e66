-- What this database holds: the directory, or a demonstration's inventions. It is one of the two for good, so that nothing
-- invented ever stands beside a real platform.
create table edition (
    single  boolean primary key default true check (single),
    name    text not null check (name in ('DIRECTORY', 'DEMONSTRATION')),
    -- When a demonstration's story was told; it is told once, in one transaction.
    told_at timestamptz check (told_at is null or name = 'DEMONSTRATION')
);

-- What is there already is a directory's.
insert into edition (name)
select 'DIRECTORY' where exists (select from platform) or exists (select from member);

create function keep_edition() returns trigger language plpgsql as $$
begin
    raise exception 'A database keeps its edition.' using errcode = 'restrict_violation';
end $$;

create trigger edition_is_kept before update of name or delete on edition
    for each row execute function keep_edition();
