-- `second`: more alerts came from the phone or its network than their share. It is kept like any other, queued second, and its contacts wait until
-- somebody lifts it. `network`: a keyed digest of the network that it came from, to count by; the address itself is kept nowhere.
alter table alert add column second boolean not null default false;
alter table alert add column network text;
create index alert_network on alert (network, received_at) where network is not null;
create index alert_phone_fingerprint on alert_phone (fingerprint, alert_id) where fingerprint is not null;
