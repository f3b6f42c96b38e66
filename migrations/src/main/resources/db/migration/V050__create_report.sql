-- What anybody finds wrong with something public. Only its reporter is ever forgotten, and the link to appeal renewed.
create table report (
    id                uuid primary key,
    receipt           text not null unique check (receipt ~ '^[A-Z2-7]{4}-[A-Z2-7]{4}$'),
    kind              text not null check (kind in ('PLATFORM', 'ANSWER', 'EXPERIENCE')),
    -- What it reports, and the case of what was public of it then.
    subject_id        uuid not null,
    case_id           uuid not null references moderation_case,
    ground            text not null check (ground ~ '\S'),
    explanation       text not null check (explanation ~ '\S' and length(explanation) <= 2000),
    -- What readers saw of it then.
    seen              text not null,
    -- A visitor's; members are known by the report's case.
    reporter_name     text check (reporter_name ~ '\S' and length(reporter_name) <= 80),
    reporter_email    text check (length(reporter_email) <= 254),
    reporter_language text check (reporter_language in ('FR', 'EN')),
    sent_at           timestamptz not null,
    -- By which the same report is known again: digests of all that it says, and of the form that it came with.
    content           text not null check (content ~ '^[0-9a-f]{64}$'),
    form_key          text check (form_key ~ '^[0-9a-f]{64}$'),
    -- Of the link in the letter that told its reporter of a refusal.
    appeal_token      text unique check (appeal_token ~ '^[0-9a-f]{64}$'),
    check (num_nulls(reporter_name, reporter_email, reporter_language) in (0, 3))
);

create index report_by_subject on report (subject_id);
create index report_by_content on report (content);
create index report_with_reporter on report (sent_at) where reporter_name is not null;

create function keep_report() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (to_jsonb(new) - '{reporter_name,reporter_email,reporter_language,appeal_token}'::text[])
            = (to_jsonb(old) - '{reporter_name,reporter_email,reporter_language,appeal_token}'::text[])
        and (new.reporter_name is null or (new.reporter_name, new.reporter_email, new.reporter_language)
            = (old.reporter_name, old.reporter_email, old.reporter_language)) then
        return new;
    end if;
    raise exception 'A report is never changed.' using errcode = 'restrict_violation';
end $$;

create trigger report_is_kept before update or delete on report for each row execute function keep_report();
