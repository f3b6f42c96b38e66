-- What the case came to, where a decision did not bring what it says: its text had been taken back or replaced, or a
-- withdrawal was not confirmed.
alter table decision add column instead text check (instead in ('OPEN', 'CHANGES_REQUESTED', 'PUBLISHED', 'REFUSED',
    'WITHDRAWN', 'RETRACTED', 'SUPERSEDED', 'UPHELD', 'REVERSED'));

alter table decision disable trigger decision_is_kept;
update decision d set instead = 'PUBLISHED'
where d.outcome = 'RESTORE' and d.takes_effect and exists (
    select from decision waited where waited.case_id = d.case_id and waited.case_version = d.case_version - 1
        and waited.outcome = 'WITHDRAW' and not waited.takes_effect);
alter table decision enable trigger decision_is_kept;

alter table moderation_log
    add column instead text generated always as ((entry::jsonb) -> 'details' ->> 'instead') stored;

drop index moderation_log_counted;
create index moderation_log_counted on moderation_log (event, kind, outcome, ground) where instead is null;
