-- Mexico writes its mobile lines with and without a 1 after the country: they are one line, and a bar on one spelling binds the other.
insert into number_rule (value, never_at, stopped_at, from_min, until_min, time_zone, changed_at, rev)
select '+52' || substr(value, 5), never_at, stopped_at, from_min, until_min, time_zone, changed_at, rev from number_rule where value like '+521__________'
on conflict (value) do update set never_at = coalesce(number_rule.never_at, excluded.never_at), stopped_at = coalesce(number_rule.stopped_at, excluded.stopped_at),
    from_min = coalesce(number_rule.from_min, excluded.from_min), until_min = coalesce(number_rule.until_min, excluded.until_min),
    time_zone = coalesce(number_rule.time_zone, excluded.time_zone), rev = number_rule.rev + 1;
delete from number_rule where value like '+521__________';
insert into never_contact (value, contact_id)
select '+52' || substr(value, 5), contact_id from never_contact where value like '+521__________'
on conflict (value, contact_id) do nothing;
delete from never_contact where value like '+521__________';
insert into unsafe_number (value, contact_id)
select '+52' || substr(value, 5), contact_id from unsafe_number where value like '+521__________'
on conflict (value, contact_id) do nothing;
delete from unsafe_number where value like '+521__________';
update message set value = '+52' || substr(value, 5) where value like '+521__________';
update family_contact set ways = replace(ways, '"+521', '"+52') where cast(ways as text) like '%"+521__________"%';
update contact set channels = replace(channels, '"+521', '"+52') where cast(channels as text) like '%"+521__________"%';
