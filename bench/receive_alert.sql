-- What `receive_alert` sends to PostgreSQL for one press, as the server's log shows it: the same statements in the same order in one transaction, each
-- a round trip of its own. `amparo-bench alerts` gives it to pgbench and writes the offices of the real presses in the place of OFFICE.
-- Of four presses one brings nothing, one a contact in the clear, two a sealed profile; :told of a hundred are told to another office as well.
\set count :count + 1
\set n (:turn * 10000000 + :count) * 1000 + :client_id
\set o random(1, :offices)
\set kind random(0, 3)
\set also random(1, 100)
\set also :also <= :told
\set network random(0, 65535)
begin;
select id, received_office, folio, received_at, status_code, exercise, time_zone
 from alert
 where id = coalesce((select p.alert_id from alert_phone p where p.press_id = lpad(:n, 32, '0')::uuid), lpad(:n, 32, '0')::uuid);
\if :kind > 0
insert into phone (fingerprint, first_at, last_at, alerts) values (lpad(:n, 64, 'f'), now(), now(), 1)
 on conflict (fingerprint) do update set last_at = excluded.last_at, alerts = phone.alerts + 1
 returning alerts;
\endif
\if :kind > 1
select id, public_key, sealed_private, made_at from network_key where id = :key;
\endif
insert into press (press_key) values (lpad(:n, 15, '0')) on conflict (press_key) do nothing;
select a.id, a.office
 from alert_phone p
 join alert a on a.id = p.alert_id
 where p.press_key = lpad(:n, 15, '0') and (not :text_only::boolean or (p.text_at is not null and p.press_id is null and a.channel <> 'button'))
 order by a.received_at, a.id
 limit 1;
select id, received_office, folio, received_at, status_code, exercise, time_zone
 from alert
 where id = coalesce((select p.alert_id from alert_phone p where p.press_id = lpad(:n, 32, '0')::uuid), lpad(:n, 32, '0')::uuid);
select count(*) from alert where network = lpad(:network, 32, 'e') and received_at >= now() - interval '10 minutes';
\if :kind > 0
select count(*) from alert_phone p join alert a on a.id = p.alert_id
 where p.fingerprint = lpad(:n, 64, 'f') and a.received_at >= now() - interval '10 minutes';
\endif
select body, rev from escalation_policy where office = OFFICE;
\if :kind > 0
select distinct n.value from never_contact n join contact k on k.id = n.contact_id where k.voided_at is null and lower(n.value) in (:number);
select distinct n.value from unsafe_number n join contact k on k.id = n.contact_id where k.voided_at is null and lower(n.value) in (:number);
select value, never_at, stopped_at, from_min, until_min, time_zone, changed_at from number_rule where value in (:number) order by value;
\endif
select value from setting where office = OFFICE and name = 'office';
insert into folio_serial (office, year, last) values (OFFICE, 2026, 1)
 on conflict (office, year) do update set last = folio_serial.last + 1 returning last \gset serial_
insert into alert (id, office, received_office, routed_office, later_office, folio, status_code, channel, exercise, drill_token, state, state_before, sent,
    received_at, clock_wrong, language, name, lat, lon, accuracy_m, position_at, position_wrong, zip, city, us_state, facility_id, county_fips, place, time_zone,
    for_whom, child_alone, child_where, note, caller, contacts, text_office, rule, basis, shortfalls, route, later_route, lease_user, lease_name, lease_until,
    read_at, forward_to, forward_reason, forward_at, duplicate_of, case_id, close_reason, handled_at, changed_at, rev, second, network)
 values (lpad(:n, 32, '0')::uuid, OFFICE, OFFICE, OFFICE, null, OFFICE || '-26-' || :serial_last, '0123456789AB', 'button', false, null, 'routed', null, now(),
    now(), false, 'es', null, 32.7767, -96.797, 25, now(), false, null, null, null, null, '48113', 'Dallas County, TX', 'America/Chicago',
    'me', null, null, null, null, :contacts, OFFICE, 'point', 'nearest', :shortfalls, :route, null, null, null, null,
    null, null, null, null, null, null, null, null, now(), 1, false, lpad(:network, 32, 'e'))
 on conflict (id) do nothing;
\if :kind > 1
insert into alert_phone (alert_id, press_key, press_id, text_at, fingerprint, mark, profile_key, profile, profile_state)
 values (lpad(:n, 32, '0')::uuid, lpad(:n, 15, '0'), null, null, lpad(:n, 64, 'f'), 'new_phone', :key, :profile, 'opened');
\elif :kind > 0
insert into alert_phone (alert_id, press_key, press_id, text_at, fingerprint, mark, profile_key, profile, profile_state)
 values (lpad(:n, 32, '0')::uuid, lpad(:n, 15, '0'), null, null, lpad(:n, 64, 'f'), 'new_phone', null, null, 'missing');
\else
insert into alert_phone (alert_id, press_key, press_id, text_at, fingerprint, mark, profile_key, profile, profile_state)
 values (lpad(:n, 32, '0')::uuid, lpad(:n, 15, '0'), null, null, null, 'unsigned', null, null, 'missing');
\endif
insert into timer (id, alert_id, office, step, round, since, because, due_at, made_at, fired_at, ended_at)
 values (lpad(:n, 32, '0')::uuid, lpad(:n, 32, '0')::uuid, OFFICE, 0, 0, now(), 'waited', now(), now(), null, null);
\if :kind > 0
insert into family_contact (id, alert_id, place, name, kinship, language, wording, may_be_told, ways, rev)
 values (lpad(:n, 32, '0')::uuid, lpad(:n, 32, '0')::uuid, 0, 'Rosa Hernández 46', 'parent', 'es', 'discreet', 'coarse', :ways, 1)
 on conflict (alert_id, place) do nothing;
insert into message (id, office, alert_id, contact_id, template, template_version, language, wording, way, way_place, value, state, why, decided_by,
    reason, tries, made_at, due_at, ended_at)
 values (lpad(:n, 32, '0')::uuid, OFFICE, lpad(:n, 32, '0')::uuid, lpad(:n, 32, '0')::uuid, 'first', 1, 'es', 'discreet', 'sms', 0, :number, 'queued', null,
    null, null, 0, now(), now(), null)
 on conflict (id) do nothing;
\endif
\if :also
insert into alert_told (alert_id, office) values (lpad(:n, 32, '0')::uuid, 'MX-HOU') on conflict do nothing;
\endif
insert into alert_step (id, alert_id, at, act, state, office, to_office, by_name, reason)
 values (lpad(:n, 32, '0')::uuid, lpad(:n, 32, '0')::uuid, now(), 'receive', 'routed', OFFICE, OFFICE, null, null);
\if :also
insert into outbox (id, topic, office, subject, at) values (lpad(:n, 32, '0')::uuid, 'alerts', OFFICE, lpad(:n, 32, '0')::uuid, now()),
 (('1' || lpad(:n, 31, '0'))::uuid, 'new_alert', OFFICE, lpad(:n, 32, '0')::uuid, now()),
 (('2' || lpad(:n, 31, '0'))::uuid, 'alerts', 'MX-HOU', lpad(:n, 32, '0')::uuid, now()),
 (('3' || lpad(:n, 31, '0'))::uuid, 'new_alert', 'MX-HOU', lpad(:n, 32, '0')::uuid, now()) returning id;
\else
insert into outbox (id, topic, office, subject, at) values (lpad(:n, 32, '0')::uuid, 'alerts', OFFICE, lpad(:n, 32, '0')::uuid, now()),
 (('1' || lpad(:n, 31, '0'))::uuid, 'new_alert', OFFICE, lpad(:n, 32, '0')::uuid, now()) returning id;
\endif
delete from audit_tally
 where office = OFFICE and (session = 'public' or substr(session, 1, length('public') + 1) = 'public' || '/' or last_at < now() - interval '1 minute')
 returning office, session, command, outcome, actor, actor_name, role, times, first_at, last_at, subject, case_id;
update audit_head set seq = seq + 1 where office = OFFICE returning seq, hash \gset head_
insert into audit_entry (office, seq, at, actor, actor_name, role, command, outcome, subject, case_id, reason, detail, times, first_at, prev_hash, hash)
 values (OFFICE, :head_seq, now(), null, 'public', 'public', 'receive_alert', 'done', lpad(:n, 32, '0')::uuid, null, null, :detail, 1, now(), :head_hash,
    lpad(:n, 64, 'a'));
update audit_head set hash = lpad(:n, 64, 'a') where office = OFFICE;
commit;
