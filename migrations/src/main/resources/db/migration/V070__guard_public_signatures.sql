-- The names under which readers see experiences; what is not public holds none, so that none of it can be found out.
create table experience_signature (
    experience_id uuid primary key references experience,
    platform_id   uuid not null references platform,
    signed_as     text not null check (signed_as in ('PSEUDONYM', 'DISPLAY_NAME')),
    key           text not null check (key <> '')
);

-- Display names may be alike, for people are; a pseudonym is one coach's.
create unique index experience_signature_of_one on experience_signature (platform_id, key)
    where signed_as = 'PSEUDONYM';
create index experience_signature_by_key on experience_signature (platform_id, key);

insert into experience_signature (experience_id, platform_id, signed_as, key)
select id, platform_id, signed_as, key from (
    select e.id, e.platform_id, v.signed_as, e.published_at,
        coalesce(
            (select p.key from experience_pseudonym p
             where p.experience_id = e.id and v.signed_as = 'PSEUDONYM'
             order by (public.name_key(p.key) = public.name_key(v.signature)) desc, p.key limit 1),
            nullif(public.name_key(v.signature), ''),
            lower(v.signature)) as key
    from experience e join experience_version v on v.experience_id = e.id and v.number = e.published_version
    where v.signature is not null) shown
order by published_at, id
on conflict do nothing;

-- All pseudonyms that experiences ever had, sent or published: whoever tried one learned that somebody had sent it.
drop table experience_pseudonym;
