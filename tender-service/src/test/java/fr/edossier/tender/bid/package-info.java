@NullMarked
package fr.edossier.tender.bid;

import org.jspecify.annotations.NullMarked;
