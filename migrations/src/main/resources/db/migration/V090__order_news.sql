-- What changed in the whole directory, the latest first: each kind of change by its own instant, whatever was there before.
create index answer_told on answer (published_at desc, id desc) where origin = 'PERSON';
-- An import is one change a platform, with all its answers.
create index answer_imported on answer (published_at desc, platform_id desc) where origin = 'IMPORT';
create index platform_told on platform (created_at desc, id desc);
create index decision_told on decision (decided_at desc, id desc)
    where takes_effect and instead is null and outcome in ('WITHDRAW', 'RESTORE');
create index moderation_log_lived on moderation_log (at desc, number desc)
    where event = 'DECIDED' and kind = 'EXPERIENCE' and outcome = 'PUBLISH' and instead is null;
create index moderation_log_retracted on moderation_log (at desc, number desc) where event = 'RETRACTED';
