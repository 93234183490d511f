/** Followers: people who took away a consultation's documents and asked to be told of its changes. */
@NullMarked
package fr.edossier.tender.follower;

import org.jspecify.annotations.NullMarked;
