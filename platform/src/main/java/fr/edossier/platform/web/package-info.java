@NullMarked
package fr.edossier.platform.web;

import org.jspecify.annotations.NullMarked;
