-- A kept form names its author, and is nobody else's: not the next one's who signs in with that browser either.
delete from kept_form where member_id is null;

alter table kept_form alter column member_id set not null;

create index kept_form_by_member on kept_form (member_id);

-- In which open form a draft was written: one that was opened earlier elsewhere must not take its place.
alter table experience_draft add column form_id uuid;
