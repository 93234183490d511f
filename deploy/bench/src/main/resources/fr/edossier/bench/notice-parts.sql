-- Vocabulary of the consultations. The first rows of each table are drawn often, the last ones seldom.

-- Returns a whole number below the size, always the same for a row and seed; with a greater skew, small numbers are more frequent.
create function bench_draw(n bigint, seed int, size int, skew float8) returns int language sql immutable strict parallel safe
    return floor(size * power((hashint8extended(n, seed) & 16777215) / 16777216.0::float8, skew))::int;

create table bench_need (k int generated always as identity (minvalue 0), cpv text, category text, fr text, en text);
insert into bench_need (cpv, category, fr, en) values
    ('45454000', 'WORKS', 'Travaux de rénovation énergétique', 'Energy renovation works'),
    ('90911000', 'SERVICES', 'Nettoyage des locaux et de la vitrerie', 'Cleaning of premises and windows'),
    ('15800000', 'SUPPLIES', 'Fourniture de denrées alimentaires pour la restauration scolaire', 'Food for school catering'),
    ('50700000', 'SERVICES', 'Maintenance des installations de chauffage, ventilation et climatisation', 'Maintenance of heating, ventilation and air conditioning'),
    ('60170000', 'SERVICES', 'Transport scolaire et interurbain de voyageurs', 'School and interurban passenger transport'),
    ('71240000', 'SERVICES', 'Mission de maîtrise d''œuvre pour la restructuration', 'Architectural services for the restructuring'),
    ('45233141', 'WORKS', 'Travaux d''entretien de la voirie', 'Road maintenance works'),
    ('30200000', 'SUPPLIES', 'Acquisition de matériel informatique et de postes de travail', 'Purchase of computer equipment and workstations'),
    ('80500000', 'SERVICES', 'Formation professionnelle qualifiante des demandeurs d''emploi', 'Vocational training of job seekers'),
    ('79710000', 'SERVICES', 'Gardiennage et sécurité incendie', 'Security guarding and fire safety'),
    ('45261000', 'WORKS', 'Réfection des toitures et de l''étanchéité', 'Roof and waterproofing works'),
    ('09310000', 'SUPPLIES', 'Fourniture d''électricité d''origine renouvelable', 'Supply of renewable electricity'),
    ('39100000', 'SUPPLIES', 'Fourniture et installation de mobilier scolaire', 'Supply and installation of school furniture'),
    ('77310000', 'SERVICES', 'Entretien des espaces verts et élagage', 'Upkeep of green spaces and pruning'),
    ('45310000', 'WORKS', 'Travaux d''électricité, courants forts et courants faibles', 'Electrical works'),
    ('72200000', 'SERVICES', 'Développement et tierce maintenance applicative de logiciels', 'Software development and maintenance'),
    ('90500000', 'SERVICES', 'Collecte et valorisation des déchets et biodéchets', 'Collection and recovery of waste and biowaste'),
    ('45330000', 'WORKS', 'Plomberie, sanitaire et chauffage', 'Plumbing and heating works'),
    ('79810000', 'SERVICES', 'Impression de documents et supports de communication', 'Printing of documents'),
    ('66510000', 'SERVICES', 'Prestations d''assurance dommages aux biens et responsabilité civile', 'Property and liability insurance'),
    ('34100000', 'SUPPLIES', 'Acquisition de véhicules légers électriques', 'Purchase of electric light vehicles'),
    ('33140000', 'SUPPLIES', 'Fourniture de consommables médicaux et de dispositifs d''infirmerie', 'Medical consumables'),
    ('71356200', 'SERVICES', 'Assistance à maîtrise d''ouvrage en accessibilité', 'Technical assistance on accessibility'),
    ('45262500', 'WORKS', 'Gros œuvre, maçonnerie et démolition', 'Masonry and demolition'),
    ('45421000', 'WORKS', 'Menuiseries extérieures en bois et en aluminium', 'Timber and aluminium joinery'),
    ('45442100', 'WORKS', 'Peinture, revêtements muraux et sols souples', 'Painting, wall coverings and floors'),
    ('32412000', 'SERVICES', 'Services de télécommunications, téléphonie et accès à internet', 'Telecommunications and internet access'),
    ('48000000', 'SUPPLIES', 'Licences de progiciels bureautiques et collaboratifs', 'Office software licences'),
    ('90610000', 'SERVICES', 'Balayage, déneigement et salage des chaussées', 'Street sweeping and snow clearing'),
    ('71300000', 'SERVICES', 'Études géotechniques et sondages', 'Geotechnical surveys'),
    ('71630000', 'SERVICES', 'Contrôle technique et coordination de la sécurité', 'Technical control and safety coordination'),
    ('34600000', 'SUPPLIES', 'Acquisition de rames automotrices à hydrogène', 'Purchase of hydrogen trainsets'),
    ('45313100', 'WORKS', 'Modernisation et mise aux normes d''ascenseurs', 'Modernisation of lifts'),
    ('22100000', 'SUPPLIES', 'Fourniture de manuels scolaires et d''ouvrages documentaires', 'School books'),
    ('38000000', 'SUPPLIES', 'Équipements de laboratoire et paillasses', 'Laboratory equipment'),
    ('18100000', 'SUPPLIES', 'Vêtements de travail et équipements de protection individuelle', 'Work clothes and protective equipment'),
    ('55300000', 'SERVICES', 'Prestations de traiteur et réception', 'Catering services'),
    ('79340000', 'SERVICES', 'Conseil en communication et achat d''espaces publicitaires', 'Communication and advertising'),
    ('92500000', 'SERVICES', 'Inventaire du patrimoine et conservation d''archives', 'Heritage inventory and archives'),
    ('90700000', 'SERVICES', 'Diagnostic de la biodiversité et suivi des zones humides', 'Biodiversity survey'),
    ('09330000', 'WORKS', 'Installation d''ombrières photovoltaïques', 'Installation of photovoltaic canopies'),
    ('42900000', 'SUPPLIES', 'Fourniture de machines-outils à commande numérique', 'Numerically controlled machine tools'),
    ('37300000', 'SUPPLIES', 'Acquisition d''instruments de musique', 'Musical instruments'),
    ('44212000', 'WORKS', 'Construction d''une passerelle métallique', 'Construction of a metal footbridge'),
    ('45240000', 'WORKS', 'Confortement de berges et curage', 'Bank stabilisation and dredging'),
    ('85300000', 'SERVICES', 'Accompagnement socioprofessionnel et insertion', 'Social and vocational support'),
    ('98310000', 'SERVICES', 'Blanchisserie et location de linge', 'Laundry and linen rental'),
    ('63510000', 'SERVICES', 'Billetterie et organisation de déplacements', 'Travel services'),
    ('45262660', 'WORKS', 'Désamiantage et retrait du plomb', 'Removal of asbestos and lead'),
    ('03100000', 'SUPPLIES', 'Fourniture de plants forestiers et horticoles', 'Forest and garden plants'),
    ('45212000', 'WORKS', 'Construction d''un gymnase et d''un plateau sportif', 'Construction of a sports hall'),
    ('31500000', 'SUPPLIES', 'Relamping et luminaires à diodes', 'Lighting equipment'),
    ('35120000', 'SUPPLIES', 'Vidéoprotection et contrôle d''accès', 'Video protection and access control'),
    ('64110000', 'SERVICES', 'Affranchissement et acheminement du courrier', 'Postal services'),
    ('73200000', 'SERVICES', 'Évaluation de politiques régionales d''innovation', 'Evaluation of innovation policies'),
    ('79530000', 'SERVICES', 'Traduction, interprétariat et vélotypie', 'Translation and interpreting'),
    ('50240000', 'SERVICES', 'Carénage d''une vedette fluviale', 'Refit of a river launch'),
    ('92300000', 'SERVICES', 'Scénographie d''une exposition itinérante', 'Exhibition design'),
    ('43300000', 'SUPPLIES', 'Location de nacelles et chargeuses', 'Rental of platforms and loaders'),
    ('16100000', 'SUPPLIES', 'Tondeuses robotisées et broyeurs', 'Robotic mowers and shredders');

create table bench_site (k int generated always as identity (minvalue 0), fr text, en text, code text, name text, nuts text);
insert into bench_site (fr, en, code, name, nuts)
select kind.fr || ' ' || town.name, kind.en || ' ' || town.name, town.code, town.department, town.nuts
from (values (1, 'du lycée polyvalent de', 'of the secondary school of'), (2, 'des lycées du bassin de', 'of the schools around'),
        (3, 'du siège et des antennes de', 'of the offices of'), (4, 'du centre de formation d''apprentis de', 'of the training centre of'),
        (5, 'de la gare routière de', 'of the coach station of'), (6, 'de la maison de la Région à', 'of the regional house in'),
        (7, 'du musée de', 'of the museum of'), (8, 'de l''internat d''excellence de', 'of the boarding school of')) kind (rank, fr, en),
    (values (1, 'Lyon', '69', 'Rhône', 'FRK26'), (2, 'Grenoble', '38', 'Isère', 'FRK24'), (3, 'Clermont-Ferrand', '63', 'Puy-de-Dôme', 'FRK14'),
        (4, 'Saint-Étienne', '42', 'Loire', 'FRK25'), (5, 'Annecy', '74', 'Haute-Savoie', 'FRK28'), (6, 'Valence', '26', 'Drôme', 'FRK23'),
        (7, 'Chambéry', '73', 'Savoie', 'FRK27'), (8, 'Bourg-en-Bresse', '01', 'Ain', 'FRK21'), (9, 'Privas', '07', 'Ardèche', 'FRK22'),
        (10, 'Moulins', '03', 'Allier', 'FRK11'), (11, 'Aurillac', '15', 'Cantal', 'FRK12'), (12, 'Le Puy-en-Velay', '43', 'Haute-Loire', 'FRK13'),
        (13, 'Villefranche-sur-Saône', '69', 'Rhône', 'FRK26'), (14, 'Montélimar', '26', 'Drôme', 'FRK23'), (15, 'Roanne', '42', 'Loire', 'FRK25'),
        (16, 'Thonon-les-Bains', '74', 'Haute-Savoie', 'FRK28')) town (rank, name, code, department, nuts)
order by kind.rank * town.rank;

create table bench_detail (k int generated always as identity (minvalue 0), fr text, en text);
insert into bench_detail (fr, en) values
    ('Le marché comprend la fourniture, la livraison et la mise en service des équipements.', 'The contract covers supply, delivery and start-up.'),
    ('Le titulaire assure la maintenance préventive et corrective pendant toute la durée du marché.', 'The contractor ensures maintenance throughout.'),
    ('Les prestations sont exécutées par bons de commande au fur et à mesure des besoins.', 'Services are called off by purchase orders.'),
    ('Une clause d''insertion par l''activité économique s''applique à l''exécution.', 'A clause on employment applies.'),
    ('Les travaux se déroulent en site occupé et par phases successives.', 'Works take place in phases on occupied premises.'),
    ('Une visite des lieux est obligatoire avant la remise des offres.', 'A visit is mandatory before bidding.'),
    ('Le bilan carbone des prestations est remis chaque année à la Région.', 'A carbon report is due each year.'),
    ('Les produits issus de l''agriculture biologique et des circuits courts sont privilégiés.', 'Organic and local products are preferred.'),
    ('Le candidat remet un mémoire technique, un planning et un bordereau des prix.', 'Bidders hand in a technical note, a schedule and prices.'),
    ('Les délais d''intervention sont de quatre heures pour les urgences.', 'Emergencies are answered within four hours.'),
    ('Le contrat est reconductible trois fois par période de douze mois.', 'The contract may be renewed three times.'),
    ('Les déchets de chantier sont triés, tracés et recyclés à hauteur de soixante-dix pour cent.', 'Seventy percent of waste is recycled.'),
    ('La dématérialisation des échanges est imposée à toutes les parties.', 'Exchanges are electronic.'),
    ('Des pénalités s''appliquent en cas de retard ou d''absence non justifiée.', 'Penalties apply to delays.'),
    ('Le personnel en place fait l''objet d''une reprise conformément à la convention collective.', 'Staff in place are taken over.'),
    ('Les matériaux biosourcés et le réemploi sont encouragés par un critère environnemental.', 'Biobased and reused materials are encouraged.'),
    ('La consultation comporte une tranche ferme et deux tranches optionnelles.', 'There is one firm and two optional tranches.'),
    ('Les logiciels respectent le référentiel général d''accessibilité et de sécurité.', 'Software meets accessibility and security rules.'),
    ('L''hébergement des données personnelles est assuré sur le territoire européen.', 'Personal data is hosted in Europe.'),
    ('Les véhicules sont équipés de motorisations à faibles émissions.', 'Vehicles are of low emission.'),
    ('L''accord-cadre est conclu avec plusieurs opérateurs économiques remis en concurrence.', 'The framework is concluded with several operators.'),
    ('La sous-traitance est admise sous réserve de l''agrément préalable.', 'Subcontracting is subject to approval.'),
    ('Un échantillon de chaque référence est déposé avant la date limite.', 'A sample of each item is due.'),
    ('Les apprentis et les personnes en situation de handicap participent à l''exécution.', 'Apprentices and disabled persons take part.'),
    ('L''opération est cofinancée par le fonds européen de développement régional.', 'The operation is co-financed by the European Union.'),
    ('Le mobilier ancien est repris, démonté et confié à une ressourcerie.', 'Old furniture is taken back.'),
    ('Une astreinte nocturne couvre les week-ends et les jours fériés.', 'Stand-by covers nights and weekends.'),
    ('Les relevés topographiques et amiantifères figurent au dossier.', 'Surveys are enclosed.'),
    ('Le prestataire anime des ateliers participatifs avec les usagers.', 'Workshops are held with users.'),
    ('Un démonstrateur est présenté au jury à l''issue du dialogue.', 'A demonstrator is shown to the jury.'),
    ('Les essences locales et mellifères sont plantées en automne.', 'Local species are planted in autumn.'),
    ('La traçabilité des lots suit la norme relative aux allergènes.', 'Batches are traced for allergens.');

-- Names of operations, few of each.
create table bench_name (k int generated always as identity (minvalue 0), name text);
insert into bench_name (name)
select a || b || c from unnest(string_to_array('Bel,Cor,Dar,Fau,Gal,Jar,Lan,Mar,Nor,Per,Quer,Ram,Sal,Tar,Val,Ver,Bru,Cha,Mon,Pré', ',')) a,
    unnest(string_to_array('ba,ci,do,fa,gue,li,mo,na,po,ri,sou,ti,va,ze,bou,cla,dri,fle,gra,pla', ',')) b,
    unnest(string_to_array('bert,court,din,fond,gnac,lieu,mont,nay,pierre,roche,sac,tour,ville,zac,bois,cours,gny,lles,ric,val', ',')) c
order by md5(a || b || c);

analyze bench_need, bench_site, bench_detail, bench_name;