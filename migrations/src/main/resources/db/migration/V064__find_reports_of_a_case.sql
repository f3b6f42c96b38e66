-- Whoever reported something does not decide on its own case either: asked for each time that such a case is shown.
create index report_by_case on report (case_id);
