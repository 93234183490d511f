-- The NUTS region of each department and region (Eurostat, NUTS 2021).
create table place_nuts (
    code_type text not null,
    code text not null,
    nuts text not null,
    constraint place_nuts_code_type_code_key primary key (code_type, code)
);
insert into place_nuts (code_type, code, nuts) values
    ('DEPARTMENT', '01', 'FRK21'), ('DEPARTMENT', '02', 'FRE21'), ('DEPARTMENT', '03', 'FRK11'), ('DEPARTMENT', '04', 'FRL01'),
    ('DEPARTMENT', '05', 'FRL02'), ('DEPARTMENT', '06', 'FRL03'), ('DEPARTMENT', '07', 'FRK22'), ('DEPARTMENT', '08', 'FRF21'),
    ('DEPARTMENT', '09', 'FRJ21'), ('DEPARTMENT', '10', 'FRF22'), ('DEPARTMENT', '11', 'FRJ11'), ('DEPARTMENT', '12', 'FRJ22'),
    ('DEPARTMENT', '13', 'FRL04'), ('DEPARTMENT', '14', 'FRD11'), ('DEPARTMENT', '15', 'FRK12'), ('DEPARTMENT', '16', 'FRI31'),
    ('DEPARTMENT', '17', 'FRI32'), ('DEPARTMENT', '18', 'FRB01'), ('DEPARTMENT', '19', 'FRI21'), ('DEPARTMENT', '21', 'FRC11'),
    ('DEPARTMENT', '22', 'FRH01'), ('DEPARTMENT', '23', 'FRI22'), ('DEPARTMENT', '24', 'FRI11'), ('DEPARTMENT', '25', 'FRC21'),
    ('DEPARTMENT', '26', 'FRK23'), ('DEPARTMENT', '27', 'FRD21'), ('DEPARTMENT', '28', 'FRB02'), ('DEPARTMENT', '29', 'FRH02'),
    ('DEPARTMENT', '2A', 'FRM01'), ('DEPARTMENT', '2B', 'FRM02'), ('DEPARTMENT', '30', 'FRJ12'), ('DEPARTMENT', '31', 'FRJ23'),
    ('DEPARTMENT', '32', 'FRJ24'), ('DEPARTMENT', '33', 'FRI12'), ('DEPARTMENT', '34', 'FRJ13'), ('DEPARTMENT', '35', 'FRH03'),
    ('DEPARTMENT', '36', 'FRB03'), ('DEPARTMENT', '37', 'FRB04'), ('DEPARTMENT', '38', 'FRK24'), ('DEPARTMENT', '39', 'FRC22'),
    ('DEPARTMENT', '40', 'FRI13'), ('DEPARTMENT', '41', 'FRB05'), ('DEPARTMENT', '42', 'FRK25'), ('DEPARTMENT', '43', 'FRK13'),
    ('DEPARTMENT', '44', 'FRG01'), ('DEPARTMENT', '45', 'FRB06'), ('DEPARTMENT', '46', 'FRJ25'), ('DEPARTMENT', '47', 'FRI14'),
    ('DEPARTMENT', '48', 'FRJ14'), ('DEPARTMENT', '49', 'FRG02'), ('DEPARTMENT', '50', 'FRD12'), ('DEPARTMENT', '51', 'FRF23'),
    ('DEPARTMENT', '52', 'FRF24'), ('DEPARTMENT', '53', 'FRG03'), ('DEPARTMENT', '54', 'FRF31'), ('DEPARTMENT', '55', 'FRF32'),
    ('DEPARTMENT', '56', 'FRH04'), ('DEPARTMENT', '57', 'FRF33'), ('DEPARTMENT', '58', 'FRC12'), ('DEPARTMENT', '59', 'FRE11'),
    ('DEPARTMENT', '60', 'FRE22'), ('DEPARTMENT', '61', 'FRD13'), ('DEPARTMENT', '62', 'FRE12'), ('DEPARTMENT', '63', 'FRK14'),
    ('DEPARTMENT', '64', 'FRI15'), ('DEPARTMENT', '65', 'FRJ26'), ('DEPARTMENT', '66', 'FRJ15'), ('DEPARTMENT', '67', 'FRF11'),
    ('DEPARTMENT', '68', 'FRF12'), ('DEPARTMENT', '69', 'FRK26'), ('DEPARTMENT', '70', 'FRC23'), ('DEPARTMENT', '71', 'FRC13'),
    ('DEPARTMENT', '72', 'FRG04'), ('DEPARTMENT', '73', 'FRK27'), ('DEPARTMENT', '74', 'FRK28'), ('DEPARTMENT', '75', 'FR101'),
    ('DEPARTMENT', '76', 'FRD22'), ('DEPARTMENT', '77', 'FR102'), ('DEPARTMENT', '78', 'FR103'), ('DEPARTMENT', '79', 'FRI33'),
    ('DEPARTMENT', '80', 'FRE23'), ('DEPARTMENT', '81', 'FRJ27'), ('DEPARTMENT', '82', 'FRJ28'), ('DEPARTMENT', '83', 'FRL05'),
    ('DEPARTMENT', '84', 'FRL06'), ('DEPARTMENT', '85', 'FRG05'), ('DEPARTMENT', '86', 'FRI34'), ('DEPARTMENT', '87', 'FRI23'),
    ('DEPARTMENT', '88', 'FRF34'), ('DEPARTMENT', '89', 'FRC14'), ('DEPARTMENT', '90', 'FRC24'), ('DEPARTMENT', '91', 'FR104'),
    ('DEPARTMENT', '92', 'FR105'), ('DEPARTMENT', '93', 'FR106'), ('DEPARTMENT', '94', 'FR107'), ('DEPARTMENT', '95', 'FR108'),
    ('DEPARTMENT', '971', 'FRY10'), ('DEPARTMENT', '972', 'FRY20'), ('DEPARTMENT', '973', 'FRY30'), ('DEPARTMENT', '974', 'FRY40'),
    ('DEPARTMENT', '976', 'FRY50'), ('REGION', '01', 'FRY1'), ('REGION', '02', 'FRY2'), ('REGION', '03', 'FRY3'),
    ('REGION', '04', 'FRY4'), ('REGION', '06', 'FRY5'), ('REGION', '11', 'FR1'), ('REGION', '24', 'FRB'),
    ('REGION', '27', 'FRC'), ('REGION', '28', 'FRD'), ('REGION', '32', 'FRE'), ('REGION', '44', 'FRF'),
    ('REGION', '52', 'FRG'), ('REGION', '53', 'FRH'), ('REGION', '75', 'FRI'), ('REGION', '76', 'FRJ'),
    ('REGION', '84', 'FRK'), ('REGION', '93', 'FRL'), ('REGION', '94', 'FRM');

-- The department of a place, by the first characters of its code; null for a region or a country. Postal codes of Corsica begin with 20.
create function place_department(place jsonb) returns text language sql immutable strict parallel safe
    return case
        when place ->> 'codeType' in ('REGION', 'COUNTRY') then null
        when place ->> 'codeType' = 'DEPARTMENT' then place ->> 'code'
        when place ->> 'code' like '97%' then left(place ->> 'code', 3)
        when place ->> 'codeType' = 'POSTAL_CODE' and place ->> 'code' similar to '20[01]%' then '2A'
        when place ->> 'codeType' = 'POSTAL_CODE' and place ->> 'code' like '20%' then '2B'
        else left(place ->> 'code', 2) end;

-- The NUTS code of a place: its own if it has one, otherwise that of its department or region.
create function place_nuts(place jsonb) returns text language sql stable strict parallel safe
    return coalesce(place ->> 'nuts', (select known.nuts from place_nuts known where known.code_type = 'DEPARTMENT'
            and known.code = place_department(place)),
        (select known.nuts from place_nuts known where known.code_type = 'REGION' and place ->> 'codeType' = 'REGION'
            and known.code = place ->> 'code'));
