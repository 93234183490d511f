package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Goals of the OCDS code list sustainabilityGoal. A constant is the last part of the OCDS code in "
                + "upper snake case: CARBON_EMISSIONS_REDUCTION stands for environmental.carbonEmissionsReduction. "
                + "The first seven goals are economic, the next ten environmental, the others social.")
public enum SustainabilityGoal {
    FORMAL_EMPLOYMENT_PROMOTION,
    INNOVATIVE_PURCHASE,
    LOCAL_ECONOMY_PROMOTION,
    MARKET_INNOVATION_PROMOTION,
    PROCESS_INNOVATION_PROMOTION,
    PRODUCT_INNOVATION_PROMOTION,
    RESEARCH_DEVELOPMENT_ACTIVITIES,
    BIODIVERSITY_PROTECTION_RESTORATION,
    CARBON_EMISSIONS_REDUCTION,
    CIRCULAR_ECONOMY,
    CLIMATE_CHANGE_ADAPTATION,
    CLIMATE_CHANGE_MITIGATION,
    ENERGY_EFFICIENCY,
    POLLUTION_PREVENTION,
    RECYCLING,
    RESOURCE_REUSE,
    WATER_RESOURCES_PROTECTION,
    WASTE_REDUCTION,
    ACCESSIBILITY,
    DISADVANTAGED_EMPLOYMENT_OPPORTUNITIES,
    ETHNIC_EQUALITY,
    GENDER_EQUALITY,
    HUMAN_RIGHTS_IN_SUPPLY_CHAINS,
    LABOR_RIGHTS_PROMOTION,
    SME_INCLUSION,
    WOMEN_INCLUSION
}
