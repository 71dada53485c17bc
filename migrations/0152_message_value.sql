-- A caller's number is looked for among the numbers to which anything was written or held back.
create index message_value on message (value) where value <> '';
