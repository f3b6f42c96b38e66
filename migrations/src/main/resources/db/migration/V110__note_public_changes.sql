-- That something public changed, in the transaction that changed it: files of public data stay true while nothing is added
-- here. Rows are added and never changed, so that nobody waits for anybody; a sequence alone would count before the change
-- can be seen.
create table public_change (
    id bigint generated always as identity primary key
);

create function note_public_change() returns trigger language plpgsql as $$
begin
    insert into public_change default values;
    return null;
end $$;

create trigger platform_is_public after insert or update or delete on platform
    for each statement execute function note_public_change();
create trigger answer_is_public after insert or update or delete on answer
    for each statement execute function note_public_change();
create trigger evidence_is_public after insert or update or delete on evidence
    for each statement execute function note_public_change();
create trigger experience_is_public after update on experience
    for each statement execute function note_public_change();
-- Its signature goes with the account.
create trigger experience_version_is_public after update on experience_version
    for each statement execute function note_public_change();
