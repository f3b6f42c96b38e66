-- Why somebody thinks that a decision is wrong: once for each decision.
create table appeal (
    id          uuid primary key,
    decision_id uuid not null unique references decision,
    case_id     uuid not null references moderation_case,
    text        text not null check (text ~ '\S' and length(text) <= 4000),
    sent_at     timestamptz not null
);

create index appeal_by_case on appeal (case_id);

create function keep_appeal() returns trigger language plpgsql as $$
begin
    raise exception 'An appeal is never changed.' using errcode = 'restrict_violation';
end $$;

create trigger appeal_is_kept before update or delete on appeal for each row execute function keep_appeal();
