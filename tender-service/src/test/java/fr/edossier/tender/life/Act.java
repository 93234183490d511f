package fr.edossier.tender.life;

/** What can be tried on a consultation. */
enum Act {
    REPLACE,
    UPLOAD,
    GIVE_VISA,
    PUBLISH,
    AMEND,
    EXTEND,
    SHORTEN,
    ASK,
    SUBMIT,
    PASS_THE_DEADLINE,
    OPEN_FIRST,
    OPEN_SECOND,
    AWARD,
    SIGN,
    END_LOT,
    END_OTHER_LOT,
    ABANDON
}
