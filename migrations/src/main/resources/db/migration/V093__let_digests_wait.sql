-- Digests come by hundreds at one hour and leave when nothing else is due: each sort is found by its own index.
drop index letter_waiting;
create index letter_waiting on letter (next_try_at, id) where sent_at is null and kind <> 'DIGEST';
create index letter_digest_waiting on letter (next_try_at, id) where sent_at is null and kind = 'DIGEST';
