-- Forms of any page are kept, not those of experiences alone: a key serves on the page that its form was sent from.
-- What is kept now would be over in half an hour, and says nothing of the page's language.
delete from kept_form;

alter table kept_form drop column platform_id;
alter table kept_form add column page text not null check (page ~ '^/' and length(page) <= 2000);
