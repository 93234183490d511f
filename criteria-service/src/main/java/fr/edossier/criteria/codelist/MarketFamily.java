package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "The market families of the Region's purchases. BUILDING_WORKS: construction and renovation "
                + "of buildings. ROADS: roads and outdoor works. CLEANING: cleaning of premises. CATERING: "
                + "meals and foodstuffs. FURNITURE: school and office furniture. IT: hardware, software and "
                + "digital services. VEHICLES_AND_TRANSPORT: vehicles and transport of people or goods. "
                + "TEXTILES: work clothes and other textiles. PRINTING: printed matter and paper. "
                + "GREEN_SPACES: parks, gardens and natural land. ENERGY: energy supply and energy services. "
                + "EVENTS_AND_COMMUNICATION: events and communication. STUDIES: studies, advice and design.")
public enum MarketFamily {
    BUILDING_WORKS,
    ROADS,
    CLEANING,
    CATERING,
    FURNITURE,
    IT,
    VEHICLES_AND_TRANSPORT,
    TEXTILES,
    PRINTING,
    GREEN_SPACES,
    ENERGY,
    EVENTS_AND_COMMUNICATION,
    STUDIES
}
