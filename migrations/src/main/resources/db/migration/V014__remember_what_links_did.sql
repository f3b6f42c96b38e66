-- For some minutes after a link was used, so that a second tap on it is answered like the first.
alter table account_link drop constraint account_link_purpose_check;

alter table account_link add constraint account_link_purpose_check check (purpose in
    ('PASSWORD_RESET', 'EMAIL_CHANGE', 'FIRST_ADMINISTRATOR', 'SIGN_IN', 'ACCOUNT_OPENED', 'ADDRESS_CHANGED'));
