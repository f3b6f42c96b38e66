-- How many experiences of a platform are public; changed by the decisions that change it.
alter table platform_standing add experiences integer not null default 0 check (experiences >= 0);
