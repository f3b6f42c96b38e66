-- What waits for a moderator, or waited for one.
create table moderation_case (
    id              uuid primary key,
    kind            text not null check (kind in ('PLATFORM', 'ANSWER', 'EXPERIENCE', 'REMARK', 'REPORT', 'APPEAL')),
    status          text not null check (status in ('OPEN', 'CHANGES_REQUESTED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN',
        'RETRACTED', 'SUPERSEDED', 'UPHELD', 'REVERSED')),
    platform_id     uuid references platform,
    -- Nobody for a visitor's report, and once the account is deleted.
    author_id       uuid references member on delete set null,
    -- The proposal, experience, report or appeal that it is about.
    subject_id      uuid not null,
    revision        integer not null check (revision > 0),
    version         integer not null check (version > 0),
    submitted_at    timestamptz not null,
    hints           text[] not null default '{}' check (hints <@ array ['NAMES_A_PERSON', 'EMAIL_ADDRESS',
        'PHONE_NUMBER', 'BURST', 'ALIKE_ACCOUNTS', 'CONTRADICTION', 'SAME_TEXT']),
    needs_second    boolean not null,
    pending_outcome text check (pending_outcome in ('PUBLISH', 'RESTORE', 'WITHDRAW', 'REVERSE')),
    pending_by      uuid references member on delete set null,
    check (pending_by is null or pending_outcome is not null)
);

create index moderation_case_waiting on moderation_case (submitted_at, id)
    where status = 'OPEN' or pending_outcome is not null;
create index moderation_case_by_status on moderation_case (status, submitted_at, id);
create index moderation_case_by_platform on moderation_case (platform_id, submitted_at);
create index moderation_case_by_author on moderation_case (author_id, submitted_at);
create index moderation_case_by_subject on moderation_case (subject_id);
