create table decision (
    id           uuid primary key,
    case_id      uuid not null references moderation_case,
    case_version integer not null check (case_version > 0),
    outcome      text not null check (outcome in ('PUBLISH', 'REQUEST_CHANGES', 'REFUSE', 'WITHDRAW', 'RESTORE',
        'UPHOLD', 'REVERSE')),
    -- False for the first of two moderators.
    takes_effect boolean not null,
    ground       text,
    reason       text check (length(reason) <= 4000),
    moderator_id uuid references member on delete set null,
    decided_at   timestamptz not null,
    -- The decision on a report or an appeal that this one follows from.
    because_of   uuid references decision,
    check (outcome = 'PUBLISH' or because_of is not null or (ground is not null and reason ~ '\S')),
    -- One decision for each version that a moderator saw; what follows from another is counted by that one.
    unique (case_id, case_version)
);

create index decision_by_moderator on decision (moderator_id);

-- Decisions stay: only the name of a moderator whose account is deleted goes.
create function keep_decision() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.moderator_id is null
        and (to_jsonb(new) - 'moderator_id') = (to_jsonb(old) - 'moderator_id') then
        return new;
    end if;
    raise exception 'A decision is never changed.' using errcode = 'restrict_violation';
end $$;

create trigger decision_is_kept before update or delete on decision for each row execute function keep_decision();
create trigger decision_table_is_kept before truncate on decision for each statement execute function keep_decision();
