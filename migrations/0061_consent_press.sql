-- A press is the consent for each contact that the person chose on that phone, at the level chosen (product.md, invariant 5).
alter table consent add column contact_id uuid;
alter table consent add column level text;
alter table consent add column source text not null default 'staff';
