@NullMarked
package fr.edossier.tender.notice;

import org.jspecify.annotations.NullMarked;
