@NullMarked
package fr.edossier.tender.contract;

import org.jspecify.annotations.NullMarked;
