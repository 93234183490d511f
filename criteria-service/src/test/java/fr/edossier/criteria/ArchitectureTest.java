package fr.edossier.criteria;

import fr.edossier.testing.architecture.Architecture;

class ArchitectureTest implements Architecture {
    @Override
    public String basePackage() {
        return "fr.edossier.criteria";
    }
}
