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
