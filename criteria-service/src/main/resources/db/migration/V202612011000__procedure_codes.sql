-- Renames the codes of procedures to those of the other services. Content hashes stay as published.
update item set content = jsonb_set(content, '{procedures}', replace(replace(replace((content -> 'procedures')::text,
    '"OPEN_CALL"', '"OPEN"'), '"RESTRICTED_CALL"', '"RESTRICTED"'), '"WITHOUT_COMPETITION"', '"DIRECT"')::jsonb)
    where jsonb_exists_any(content -> 'procedures', array['OPEN_CALL', 'RESTRICTED_CALL', 'WITHOUT_COMPETITION']);

update grid set content = jsonb_set(content, '{procedure}', case content ->> 'procedure'
    when 'OPEN_CALL' then '"OPEN"'::jsonb when 'RESTRICTED_CALL' then '"RESTRICTED"'::jsonb else '"DIRECT"'::jsonb end)
    where content ->> 'procedure' in ('OPEN_CALL', 'RESTRICTED_CALL', 'WITHOUT_COMPETITION');
