-- Names are found whatever their accents, capitals, spaces or small typing mistakes.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

-- unaccent is only STABLE because its dictionary could change; this wrapper names the dictionary,
-- so that a generated column and an index may use it.
create function fold(words text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, words));

-- 'Coach Hub' and 'coachhub' have the same key.
create function name_key(name text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(public.fold(name), '[^a-z0-9]+', '', 'g');

-- What a reader may call a thing for short: its name, and up to four words of it that follow one another, without
-- spaces, from four letters on.
create function name_parts(name text) returns text[]
    language sql immutable strict parallel safe
    return array(
        with word as (
            select letters, row_number() over (order by place) as place
            from regexp_split_to_table(public.fold(name), '[^a-z0-9]+') with ordinality as each (letters, place)
            where letters <> ''
        )
        select part from (
            select string_agg(later.letters, '' order by later.place) as part
            from word first
            cross join generate_series(0, 3) as more
            join word later on later.place between first.place and first.place + more
            group by first.place, more
            union
            select public.name_key(name)
        ) parts where length(part) >= 4);

-- The word, and the word with each one of its letters left out. Two words have one of these in common when a letter of
-- one is missing, doubled, another or in another place in the other: the commonest typing mistakes.
create function typings(words text[]) returns text[]
    language sql immutable strict parallel safe
    return array(
        select word from unnest(words) as word
        union
        select overlay(word placing '' from place for 1)
        from unnest(words) as word cross join generate_series(1, length(word)) as place);
