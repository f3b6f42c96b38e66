-- The transparency page counts in the log each time that it is asked.
create index moderation_log_counted on moderation_log (event, kind, outcome, ground);
