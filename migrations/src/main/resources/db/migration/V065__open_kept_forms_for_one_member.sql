-- The first member who opens a kept form is its author: its address stands in the history of a browser that others may use.
alter table kept_form add column member_id uuid references member on delete cascade;
