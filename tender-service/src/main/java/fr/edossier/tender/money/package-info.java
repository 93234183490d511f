@NullMarked
package fr.edossier.tender.money;

import org.jspecify.annotations.NullMarked;
