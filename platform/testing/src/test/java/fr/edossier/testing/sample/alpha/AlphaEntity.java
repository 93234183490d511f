package fr.edossier.testing.sample.alpha;

import jakarta.persistence.Entity;

@Entity
public class AlphaEntity {
    public String name = "";
}
