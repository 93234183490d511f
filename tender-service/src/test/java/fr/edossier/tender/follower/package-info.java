@NullMarked
package fr.edossier.tender.follower;

import org.jspecify.annotations.NullMarked;
