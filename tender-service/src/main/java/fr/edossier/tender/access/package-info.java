/**
 * What a caller is to a consultation, a lot, a bid or a contract, and what that lets them see. Owns no table: the packages that
 * do implement the interfaces declared here.
 */
@NullMarked
package fr.edossier.tender.access;

import org.jspecify.annotations.NullMarked;
