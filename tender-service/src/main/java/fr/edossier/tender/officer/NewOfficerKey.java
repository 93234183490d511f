package fr.edossier.tender.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

record NewOfficerKey(@NotNull @Valid PublicJwk jwk) {}
