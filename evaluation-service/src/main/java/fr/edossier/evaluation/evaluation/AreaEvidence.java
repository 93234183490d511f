package fr.edossier.evaluation.evaluation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** Row of a piece of evidence. */
@Embeddable
record AreaEvidence(@Enumerated(EnumType.STRING) Area area, LocalDate date, String description, String reference) {}
