package fr.edossier.platform.web;

import fr.edossier.platform.problem.AllowedMethods;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers OPTIONS for the exact path; the framework would answer for all paths of a class together. */
class OptionsResponse {
    private final AllowedMethods methods;

    OptionsResponse(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerResponseFilter
    void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getMethod().equals("OPTIONS")) {
            return;
        }
        String allow = methods.of(request.getUriInfo().getPath());
        if (!allow.isEmpty()) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
        }
    }
}
