package fr.edossier.testing.sample.alpha;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.List;

/** Breaks each rule for resources. */
public class AlphaResource {
    @Inject
    AlphaService service;

    @GET
    public List<AlphaEntity> list() {
        return List.of();
    }

    @POST
    @Transactional
    @RolesAllowed("supplier")
    public String create(String text) {
        return text;
    }
}
