-- How platforms stand, kept ready for filters and rows; can always be computed again from answers and rules.
create table platform_standing (
    platform_id uuid primary key references platform on delete cascade,
    documented  integer not null check (documented between 0 and applicable),
    applicable  integer not null,
    -- The state of each criterion, the first being criterion 1.
    states      text[] not null check (states <@ array ['ALERT', 'UNFAVOURABLE', 'MIXED', 'NEUTRAL', 'FAVOURABLE',
        'WITHOUT_STANCE', 'UNKNOWN', 'NOT_APPLICABLE']),
    -- The gravest stance among each theme's criteria, by the theme's key.
    themes      jsonb not null
);
