package fr.edossier.evaluation;

import fr.edossier.testing.Architecture;

class ArchitectureTest implements Architecture {
    @Override
    public String basePackage() {
        return "fr.edossier.evaluation";
    }
}
