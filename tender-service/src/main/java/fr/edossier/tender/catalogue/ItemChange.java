package fr.edossier.tender.catalogue;

import java.util.UUID;

/**
 * A version of an item that is no longer in force; fired in the transaction that records it.
 *
 * @param status SUPERSEDED or WITHDRAWN
 */
public record ItemChange(UUID itemId, String code, ItemState status) {}
