-- Whose account a letter is about: letters go to addresses that change, and to some that are not the member's yet.
alter table letter add column member_id uuid references member on delete cascade;

update letter set member_id = member.id from member where lower(member.email) = lower(letter.recipient);

create index letter_by_member on letter (member_id);
